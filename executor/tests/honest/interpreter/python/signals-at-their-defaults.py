# Signals have Python's own handlers, and none is blocked.
# expected: {"stdout": "True 1 1\n{<Handlers.SIG_DFL: 0>}\nset()\n", "stderr": ""}
import signal

print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGXFSZ))
print({signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD, signal.SIGUSR1, signal.SIGALRM)})
print(signal.pthread_sigmask(signal.SIG_BLOCK, []))
