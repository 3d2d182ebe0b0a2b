// Tries: to have the system's own programs read what it may not: they start after the sandbox was put on.
// Must: ok
// Layer: Landlock (inherited through exec); no execution of anything outside the toolchain
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define COMMANDS(file) \
	"cat " file, "cat < " file, "dd if=" file " status=none", "f=" file "; cd ${f%/*} && cat ${f##*/}", ". " file, \
	"perl -pe1 " file, "perl " file, "tar -cO -C / ." file, "sort " file, "grep -rs . " file, "cmp -b " file " /dev/null", \
	"LD_PRELOAD=" file " /usr/bin/true", "$(ls /lib64/ld-*.so.2 /lib/ld-*.so.1 2>/dev/null | head -1) " file, \
	"ln " file " hard && cat hard", "cp -l " file " hard", "ln -sf " file " soft && cat soft", "cp --reflink=auto " file " copy && cat copy", \
	"printf '#!/usr/bin/cat " file "\\n' > script; /usr/bin/env -S /usr/bin/cat " file, "exec 9< " file "; cat <&9", \
	"gcc -E -P " file, "gcc @" file, "gcc -x assembler " file

int main(void)
{
	const char *const commands[] = { COMMANDS("@SECRET_FILE@"), COMMANDS("@NEIGHBOUR_BUILD@/main.py"), "cat /proc/$PPID/../@SERVICE_PID@/environ",
		"f=@SERVICE_SOURCE@; ${f%/*}/../sandbox/launcher/build/launcher 2>&1; test $? = 126 || echo '#define'", "ls -a /proc/@NEIGHBOUR_PID@/cwd/" };
	char text[65536];
	int won = 0;

	for (unsigned i = 0; i < sizeof commands / sizeof *commands; i++) {
		FILE *out;
		int fd = open("output", O_RDWR | O_CREAT | O_TRUNC, 0600);
		if (fork() == 0) {
			dup2(fd, 1), dup2(fd, 2);
			execl("/bin/sh", "sh", "-c", commands[i], NULL);
			_exit(127);
		}
		wait(NULL);
		out = fdopen(fd, "r");
		rewind(out);
		size_t len = fread(text, 1, sizeof text - 1, out);
		text[len] = '\0';
		fclose(out);
		/* both files say one of these, and no error message does */
		if (strstr(text, "#define") != NULL || strstr(text, "secret = ") != NULL || strstr(text, "SECRET") != NULL)
			won |= printf("%s: %s\n", commands[i], text);
	}
	if (!won)
		puts("refused");
	return 0;
}
