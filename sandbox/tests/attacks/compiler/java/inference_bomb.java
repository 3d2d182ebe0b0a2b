// Tries: to keep the compiler busy for ever: the overloads of each nested lambda are tried in all combinations.
// Must: compile_error
// Layer: rlimits (CPU) and the clock
import java.util.function.Function;

class Main {
    static <A, B> Function<A, B> f(Function<A, B> function, int number) { return function; }
    static <A, B> Function<A, B> f(Function<A, B> function, long number) { return function; }
    static <A, B> Function<A, B> f(Function<A, B> function, Object number) { return function; }

    public static void main(String[] arguments) {
        f(a -> f(b -> f(c -> f(d -> f(e -> f(g -> f(h -> f(i -> f(j -> f(k -> k, 1), 1), 1), 1), 1), 1), 1), 1), 1), 1).oops();
    }
}
