#include "jvm.h"

#include <string.h>

bool command_parse(struct command *command, int argc, char **argv)
{
	int at = 1;

	while (at < argc && argv[at][0] == '-' && strcmp(argv[at], "-cp") != 0)
		at++;
	if (at + 2 >= argc || strcmp(argv[at], "-cp") != 0)
		return false;
	*command = (struct command){ argv + 1, at - 1, argv[at + 1], argv[at + 2], argv + at + 3, argc - at - 3 };
	return true;
}

/* What differs from run to run: properties whose value is the working directory. */
static const struct own_property own[] = {
	{ "-Djava.io.tmpdir=", "java.io.tmpdir", "JAVA_IO_TMPDIR" },
	{ "-Duser.home=", "user.home", "USER_HOME" },
};

static const char *value_of(const char *option, const struct own_property *property)
{
	size_t len = strlen(property->option);

	return strncmp(option, property->option, len) == 0 ? option + len : NULL;
}

static bool fits(const char *one, const char *other)
{
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (value_of(one, &own[i]) != NULL && value_of(other, &own[i]) != NULL)
			return true;
	return strcmp(one, other) == 0;
}

bool command_fits(const struct command *started, const struct command *wanted)
{
	if (started->options_len != wanted->options_len)
		return false;
	for (int i = 0; i < started->options_len; i++)
		if (!fits(started->options[i], wanted->options[i]))
			return false;
	return true;
}

bool command_own(const struct command *command, bool (*set)(void *context, const struct own_property *property, const char *value), void *context)
{
	for (int i = 0; i < command->options_len; i++)
		for (size_t j = 0; j < sizeof own / sizeof *own; j++) {
			const char *value = value_of(command->options[i], &own[j]);
			if (value != NULL && !set(context, &own[j], value))
				return false;
		}
	return true;
}
