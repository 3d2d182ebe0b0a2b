// Tries: to give the compiler options from the source: plug-ins, dumps and listings outside of the build folder.
// Must: ok
// Layer: Landlock (the compiler writes its build folder only); a pragma takes optimisations only
#pragma GCC optimize("-fplugin=@OPEN_FILE@", "-fdump-tree-all=@OPEN_FOLDER@/dump", "-save-temps", "-specs=@SECRET_FILE@")
#pragma GCC optimize("-fprofile-generate=@OPEN_FOLDER@", "-fprofile-use=@SECRET_FILE@", "-fauto-profile=@SECRET_FILE@")
#pragma GCC optimize("-fcallgraph-info", "-fstack-usage", "-fopt-info-all=@OPEN_FOLDER@/report", "-MD", "-o@OPEN_FOLDER@/out")
#pragma comment(linker, "/OUT:@OPEN_FOLDER@/out")
#ident "-o @OPEN_FOLDER@/out"
#include <stdio.h>
#pragma GCC poison printf

/* Options that linkers of other systems take from an object. */
__asm__(".section .drectve,\"a\"\n.ascii \" -o @OPEN_FOLDER@/out @@SECRET_FILE@ \"\n.text");
__asm__(".section .deplibs,\"MS\",@progbits,1\n.string \"@SECRET_FILE@\"\n.text");
__asm__(".section .GCC.command.line,\"\",@progbits\n.string \"-fplugin=@OPEN_FILE@\"\n.text");
/* As a name in the symbol table, and as that of the source. */
__asm__(".file \"-o@OPEN_FOLDER@/out\"\n.globl \"@@SECRET_FILE@\"\n\"@@SECRET_FILE@\":");

__attribute__((constructor)) static void before(void) { fputs("", stdout); }
int main(void) { puts("refused"); }
