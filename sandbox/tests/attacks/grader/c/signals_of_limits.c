// Tries: to pass for a program that a limit has stopped: by the signals that limits send, and by the exit codes that shells make of them.
// Must: runtime_error
// Layer: the launcher (a signal is a limit's only when the limit was passed)
// request: {"test_cases": [{"args": ["31"], "expected_output": "42"}]}
// request: {"test_cases": [{"args": ["14"], "expected_output": "42"}]}
// request: {"test_cases": [{"args": ["24"], "expected_output": "42"}]}
// request: {"test_cases": [{"args": ["25"], "expected_output": "42"}]}
// request: {"test_cases": [{"args": ["137"], "expected_output": "42"}]}
// request: {"test_cases": [{"args": ["124"], "expected_output": "42"}]}
// request: {"test_cases": [{"args": ["9"], "expected_output": "42"}]}
// The last of them is the one that counts; the others have to be answered and to leave nothing behind.
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

int main(int count, char *arguments[])
{
	int number = count > 1 ? atoi(arguments[1]) : SIGKILL;

	if (write(1, "42\n", 3) != 3 || number > 64)
		_exit(number > 64 ? number : 1);
	kill(getpid(), number);
	_exit(0);
}
