// What the linker says.
// expected: {"verdict": "compile_error"}
void missing();

int main() {
    missing();
}
