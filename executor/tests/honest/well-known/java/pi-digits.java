// The digits of pi by Gibbons' spigot over BigInteger, as far as the six nines in a row.
// request: {"limits": {"memory_mb": 32}}
// expected: "3141592653\t:10\n5897932384\t:20\n6264338327\t:30\n762\n"
import java.math.BigInteger;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

public class Main {
    static class Spigot implements PrimitiveIterator.OfInt {
        private BigInteger q = BigInteger.ONE, r = BigInteger.ZERO, t = BigInteger.ONE;
        private long k = 0;

        private int digitWith(int x) {
            return q.multiply(BigInteger.valueOf(x)).add(r).divide(t).intValue();
        }

        public boolean hasNext() {
            return true;
        }

        public int nextInt() {
            int digit;
            do {
                k++;
                BigInteger odd = BigInteger.valueOf(2 * k + 1);
                r = q.shiftLeft(1).add(r).multiply(odd);
                q = q.multiply(BigInteger.valueOf(k));
                t = t.multiply(odd);
                digit = q.compareTo(r) > 0 ? -1 : digitWith(3);
            } while (digit < 0 || digit != digitWith(4));
            r = r.subtract(t.multiply(BigInteger.valueOf(digit))).multiply(BigInteger.TEN);
            q = q.multiply(BigInteger.TEN);
            return digit;
        }
    }

    public static void main(String[] args) {
        Spigot spigot = new Spigot();
        StringBuilder digits = new StringBuilder();
        IntStream.generate(spigot::nextInt).limit(770).forEach(digits::append);
        for (int i = 10; i <= 30; i += 10) System.out.println(digits.substring(i - 10, i) + "\t:" + i);
        System.out.println(digits.indexOf("999999"));
    }
}
