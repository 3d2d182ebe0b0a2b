// Tries: to die of every signal there is, also those that libc keeps for itself, so that a report cannot be read.
// Must: runtime_error
// Layer: the launcher reports the number; what has no name is no fault of the sandbox
// request: {"test_cases": [{"args": ["1"], "expected_output": "dies"}, {"args": ["2"], "expected_output": "dies"}, {"args": ["3"], "expected_output": "dies"}, {"args": ["4"], "expected_output": "dies"}, {"args": ["5"], "expected_output": "dies"}, {"args": ["6"], "expected_output": "dies"}, {"args": ["7"], "expected_output": "dies"}, {"args": ["8"], "expected_output": "dies"}, {"args": ["9"], "expected_output": "dies"}, {"args": ["10"], "expected_output": "dies"}, {"args": ["11"], "expected_output": "dies"}, {"args": ["12"], "expected_output": "dies"}, {"args": ["13"], "expected_output": "dies"}, {"args": ["14"], "expected_output": "dies"}, {"args": ["15"], "expected_output": "dies"}, {"args": ["16"], "expected_output": "dies"}, {"args": ["24"], "expected_output": "dies"}, {"args": ["25"], "expected_output": "dies"}, {"args": ["26"], "expected_output": "dies"}, {"args": ["27"], "expected_output": "dies"}, {"args": ["29"], "expected_output": "dies"}, {"args": ["30"], "expected_output": "dies"}, {"args": ["31"], "expected_output": "dies"}, {"args": ["32"], "expected_output": "dies"}, {"args": ["33"], "expected_output": "dies"}, {"args": ["34"], "expected_output": "dies"}, {"args": ["35"], "expected_output": "dies"}, {"args": ["36"], "expected_output": "dies"}, {"args": ["37"], "expected_output": "dies"}, {"args": ["38"], "expected_output": "dies"}, {"args": ["39"], "expected_output": "dies"}, {"args": ["40"], "expected_output": "dies"}, {"args": ["41"], "expected_output": "dies"}, {"args": ["42"], "expected_output": "dies"}, {"args": ["43"], "expected_output": "dies"}, {"args": ["44"], "expected_output": "dies"}, {"args": ["45"], "expected_output": "dies"}, {"args": ["46"], "expected_output": "dies"}, {"args": ["47"], "expected_output": "dies"}, {"args": ["48"], "expected_output": "dies"}, {"args": ["49"], "expected_output": "dies"}, {"args": ["50"], "expected_output": "dies"}, {"args": ["51"], "expected_output": "dies"}, {"args": ["52"], "expected_output": "dies"}, {"args": ["53"], "expected_output": "dies"}, {"args": ["54"], "expected_output": "dies"}, {"args": ["55"], "expected_output": "dies"}, {"args": ["56"], "expected_output": "dies"}, {"args": ["57"], "expected_output": "dies"}, {"args": ["58"], "expected_output": "dies"}, {"args": ["59"], "expected_output": "dies"}, {"args": ["60"], "expected_output": "dies"}, {"args": ["61"], "expected_output": "dies"}, {"args": ["62"], "expected_output": "dies"}, {"args": ["63"], "expected_output": "dies"}, {"args": ["64"], "expected_output": "dies"}]}
// Left out are those that stop a process or do nothing to it.
#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int number = argc > 1 ? atoi(argv[1]) : 0;
	unsigned long none = 0;

	syscall(SYS_rt_sigprocmask, SIG_SETMASK, &none, NULL, 8);
	syscall(SYS_tgkill, getpid(), gettid(), number);
	return 0;	/* would be a wrong answer */
}
