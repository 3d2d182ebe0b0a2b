// Tries: to have the compiler print the lines of a secret file, by telling it that the errors are there: it opens the file to show them.
// Must: compile_error
// Layer: Landlock (the compiler reads the toolchain and its build folder)
#line 1 "@SECRET_FILE@"
first_error
;
#line 1 "@OPEN_FILE@"
int second = third_error;
#line 1 "/proc/@SERVICE_PID@/environ"
int fourth = fifth_error;
#line 1 "@NEIGHBOUR_BUILD@/main.py"
int sixth = seventh_error;
# 1 "@SECRET_FILE@" 1 3 4
#warning in a faked system header
#line 1 "/proc/self/environ"
#warning in the environment of the compiler
