// Tries: to pass for an object that is compiled at link time, so that the linker starts a compiler with options that the object brings along.
// Must: compile_error or ok
// Layer: Landlock (the link-time compiler too reads the toolchain and writes the build folder only)
#define OPTIONS "'-fplugin=@OPEN_FILE@' '-Xassembler' '-adhln=@OPEN_FOLDER@/listing' '-Xassembler' '@@SECRET_FILE@' " \
	"'-fdump-tree-all=@OPEN_FOLDER@/dump' '-dumpdir' '@OPEN_FOLDER@/' '-save-temps' '-march=native' '-o' '@OPEN_FOLDER@/out'"
__asm__(".section .gnu.lto_.opts,\"e\",@progbits\n.string \"" OPTIONS "\"\n"
	/* name, comdat, kind, visibility, size, slot, type, section: a definition of "main" */
	".section .gnu.lto_.symtab.1234567812345678,\"e\",@progbits\n"
	".string \"main\"\n.string \"\"\n.byte 0\n.byte 0\n.quad 0\n.long 0\n"
	".section .gnu.lto_.ext_symtab.1234567812345678,\"e\",@progbits\n.byte 1, 1, 0\n"
	".section .gnu.lto_.lto.1234567812345678,\"e\",@progbits\n.short 12, 0\n.byte 1, 0, 0, 0\n"
	".section .gnu.lto_.decls.1234567812345678,\"e\",@progbits\n.fill 4096, 1, 0x41\n"
	".text\n.comm __gnu_lto_slim, 1, 1\n.comm __gnu_lto_v1, 1, 1");
extern int puts(const char *);
int main(void) { return puts("refused") < 0; }
