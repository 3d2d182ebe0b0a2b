// An error in a header of the request, with the chain of includes.
// request: {"files": [{"name": "lib/part.hpp", "content": "int part() { return missing; }\n"}]}
// expected: {"verdict": "compile_error"}
#include "lib/part.hpp"

int main() { return part(); }
