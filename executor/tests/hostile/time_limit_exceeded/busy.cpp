// Burns CPU for ever. The clock stops it.
int main() { volatile long n = 0; while (true) n = n + 1; }
