// Reads through a null pointer.
// Must be runtime_error (SIGSEGV).
#include <iostream>

struct Node {
  int value;
  Node *next;
};

int main() {
  Node first{1, nullptr};
  Node *volatile node = first.next;
  std::cout << static_cast<volatile Node *>(node)->value << '\n';
}
