// Computes with long, BigInteger and BigDecimal.
// Must be accepted.
// request: {"test_cases":[{"expected_output":"9223372036854775807\n30414093201713378043612608166064768844377641568960512000000000000\n0.3333333333\n"}]}
import java.math.*;

public class Main {
    public static void main(String[] args) {
        System.out.println(Long.MAX_VALUE);
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 50; i++) factorial = factorial.multiply(BigInteger.valueOf(i));
        System.out.println(factorial);
        System.out.println(BigDecimal.ONE.divide(BigDecimal.valueOf(3), 10, RoundingMode.HALF_UP));
    }
}
