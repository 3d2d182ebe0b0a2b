// Every file includes the whole library for itself, which has no guard of its own in g++'s search for precompiled headers.
// request: {"files": [{"name": "part.hpp", "content": "#include <bits/stdc++.h>\nint part();\n"}, {"name": "part.cpp", "content": "#include \"part.hpp\"\n#include <bits/stdc++.h>\nint part() { return std::max(1, 2); }\n"}]}
// expected: {"stdout": "2\n"}
#include <bits/stdc++.h>
#include "part.hpp"
#include <bits/stdc++.h>

int main() {
    std::cout << part() << std::endl;
}
