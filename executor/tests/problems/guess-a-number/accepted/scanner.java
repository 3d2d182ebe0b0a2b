import java.util.Scanner;

public class Main {
    public static void main(String[] arguments) {
        Scanner in = new Scanner(System.in);
        long low = 1, high = in.nextLong();
        for (String heard = ""; !heard.equals("found");) {
            long middle = (low + high) / 2;
            System.out.println(middle);
            heard = in.next();
            if (heard.equals("lower"))
                high = middle - 1;
            else
                low = middle + 1;
        }
    }
}
