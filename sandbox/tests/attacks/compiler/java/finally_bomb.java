// Tries: to fill the memory of the compiler with code: each `finally` is compiled twice, so 12 levels are 2^12 copies of the innermost.
// Must: compile_error
// Layer: the heap of the compiler, rlimits (CPU, DATA) and the sum of resident memory
class Main {
    static void a() {}

    public static void main(String[] a) {
        try { a(); } finally { try { a(); } finally { try { a(); } finally { try { a(); } finally { try { a(); } finally { try { a(); } finally { try { a(); } finally { try { a(); } finally { try { a(); } finally { try { a(); } finally { try { a(); } finally { try { a(); } finally { 
        a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); a(); 
        }}}}}}}}}}}}
    }
}
