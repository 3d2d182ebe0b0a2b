import java.util.*;
import java.util.nothing.Missing;

/** Mistakes that only the types show: what javac loads to tell of them is put into its archive. */
public class Mistakes {
    interface Shape {
        double area();
    }

    static class Circle implements Shape {}

    final int once = 1;

    static int noReturn(int value) {
        if (value > 0) return 1;
    }

    static void unhandled() {
        Thread.sleep(1);
        try {
            System.out.println();
        } catch (java.io.IOException never) {
        }
    }

    public static void main(String[] arguments) {
        int number = "text";
        String text = 5;
        int unset;
        System.out.println(unset + undeclared);
        List<int> primitives = new ArrayList<>();
        List<String> words = new ArrayList<Integer>();
        words.add(3);
        words.noSuchMethod(1, 2);
        number = 2.5;
        long large = 12345678901L;
        int small = large;
        Strin misspelt = null;
        Math.max("a", 1);
        new Mistakes().once = 2;
        this.toString();
        instance();
        Object object = () -> 1;
        Runnable runnable = value -> { };
        words.stream().map(word -> word.missing()).toList();
        int number = 3;
        for (int each : 5) break;
        if (number) return 1;
        while (true) { }
        System.out.println("never reached");
    }

    void instance() {}

    void instance() {}
}
