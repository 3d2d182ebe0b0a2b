/* A calculator by recursive descent, which leaves a wrong expression by longjmp and goes on with the next line.
 * request: {"stdin": "1 + 2 * 3\n(4 - 2\n2 * (3 + 4) * -5\n7 / (3 - 3)\nr = 2.5\n3.14159 * r * r\nx + 1\n1 2\n10 / 4 - 1 - 1"}
 * expected: "7\nerror: ) is missing\n-70\nerror: division by zero\n2.5\n19.6349\nerror: x has no value\nerror: 2 is too much\n0.5\n"
 */
#include <ctype.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static jmp_buf next_line;
static char message[100];
static const char *at;
static double variables[26];

static double sum(void);

__attribute__((noreturn, format(printf, 1, 2))) static void fail(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(message, sizeof message, format, arguments);
	va_end(arguments);
	longjmp(next_line, 1);
}

static char peek(void)
{
	while (isspace((unsigned char)*at))
		at++;
	return *at;
}

static int take(char c)
{
	if (peek() != c)
		return 0;
	at++;
	return 1;
}

static double factor(void)
{
	if (take('-'))
		return -factor();
	if (take('(')) {
		double value = sum();
		if (!take(')'))
			fail(") is missing");
		return value;
	}
	if (islower((unsigned char)peek())) {
		char name = *at++;
		if (take('='))
			return variables[name - 'a'] = sum();
		if (isnan(variables[name - 'a']))
			fail("%c has no value", name);
		return variables[name - 'a'];
	}
	char *end;
	double value = strtod(at, &end);
	if (end == at)
		fail("a number is missing");
	at = end;
	return value;
}

static double product(void)
{
	double value = factor();
	for (;;) {
		if (take('*')) {
			value *= factor();
		} else if (take('/')) {
			double by = factor();
			if (by == 0)
				fail("division by zero");
			value /= by;
		} else {
			return value;
		}
	}
}

static double sum(void)
{
	double value = product();
	for (;;) {
		if (take('+'))
			value += product();
		else if (take('-'))
			value -= product();
		else
			return value;
	}
}

int main(void)
{
	char line[200];
	for (int i = 0; i < 26; i++)
		variables[i] = NAN;
	while (fgets(line, sizeof line, stdin) != NULL) {
		at = line;
		if (setjmp(next_line) != 0) {
			printf("error: %s\n", message);
			continue;
		}
		double value = sum();
		if (peek() != '\0')
			fail("%c is too much", peek());
		printf("%g\n", value);
	}
	return 0;
}
