// A linked stack whose top is read without a check: null pointer, so killed by SIGSEGV (a runtime
// error) on test 6, "())(()".
#include <iostream>
#include <string>

struct Node {
    char bracket;
    Node* below;
};

int main() {
    std::string text;
    std::getline(std::cin, text);
    Node* top = nullptr;
    bool ok = true;
    for (char c : text) {
        if (c == '(' || c == '[' || c == '{') {
            top = new Node{c, top};
        } else {
            char expected = top->bracket == '(' ? ')' : top->bracket == '[' ? ']' : '}';
            if (c != expected) ok = false;
            top = top->below;
        }
    }
    std::cout << (ok && top == nullptr ? "yes" : "no") << '\n';
}
