// Writes through a null pointer.
// Must be runtime_error (SIGSEGV).
int main(void) {
  int *volatile nowhere = 0;
  *(volatile int *)nowhere = 1;
  return 0;
}
