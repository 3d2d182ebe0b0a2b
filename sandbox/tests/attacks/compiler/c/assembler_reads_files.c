// Tries: to have the assembler read secrets: `.include` shows what it does not understand, `.print` and `.err` what it does.
// Must: compile_error
// Layer: Landlock (the assembler reads the toolchain and its build folder)
__asm__(".include \"@SECRET_FILE@\"\n"
	".include \"@OPEN_FILE@\"\n"
	".include \"@NEIGHBOUR_BUILD@/main.py\"\n"
	".include \"/proc/@SERVICE_PID@/environ\"\n"
	".include \"/proc/self/environ\"\n"
	".macro show\n.include \"@OPEN_FILE@\"\n.endm\nshow\n"
	".print \"what was included is above\"\n"
	".err\n");
int main(void) { return 0; }
