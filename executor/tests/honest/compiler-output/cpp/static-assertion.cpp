// A static assertion with text of another language.
// expected: {"verdict": "compile_error"}
static_assert(sizeof(int) == 5, "größe 大きさ");
int main() {}
