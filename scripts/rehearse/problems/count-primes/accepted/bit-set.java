import java.util.BitSet;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        BitSet prime = new BitSet(n + 1);
        if (n >= 2) prime.set(2, n + 1);
        for (int i = prime.nextSetBit(2); i >= 0 && (long) i * i <= n; i = prime.nextSetBit(i + 1))
            for (int j = i * i; j <= n; j += i) prime.clear(j);
        System.out.println(prime.cardinality());
    }
}
