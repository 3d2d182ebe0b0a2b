import java.util.Scanner;
public class Sum { public static void main(String[] args) { long n = new Scanner(System.in).nextLong(), sum = 0;
  for (long i = 1; i <= n; i++) sum += i; System.out.println(sum); } }
