// Tries: to have the service run another class than the one that was compiled: a compiler of the machine, with the arguments of the request.
// Must: runtime_error or ok
// Layer: Landlock (a program of the toolchain may run, but only on what the submission may read and write)
// request: {"args": ["-proc:only", "-d", "/tmp", "@/etc/passwd", "/etc/passwd"]}
// Either the service is fooled, and javac fails in the sandbox, or it is not, and the class below runs.
\u002f* package com.sun.tools.javac; public class Main { public static void main(String[] arguments) {} } \u002a/
class Main {
    public static void main(String[] arguments) {
        System.out.println("refused");
    }
}
