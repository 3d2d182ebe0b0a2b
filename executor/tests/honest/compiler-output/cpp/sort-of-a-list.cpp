// A template's error through many headers, with the header that was made ahead.
// expected: {"verdict": "compile_error"}
// no reference: line numbers are those of whole headers
#include <bits/stdc++.h>

int main() {
    std::list<int> items;
    std::sort(items.begin(), items.end());
}
