// Backtracking with the board in a top-level class of its own; two classes in the file: accepted.
import java.util.Scanner;

class Board {
    private final int size;
    private final boolean[] column, rising, falling;

    Board(int size) {
        this.size = size;
        column = new boolean[size];
        rising = new boolean[2 * size];
        falling = new boolean[2 * size];
    }

    int countFrom(int row) {
        if (row == size) return 1;
        int count = 0;
        for (int c = 0; c < size; c++) {
            int up = row + c, down = row - c + size;
            if (column[c] || rising[up] || falling[down]) continue;
            column[c] = rising[up] = falling[down] = true;
            count += countFrom(row + 1);
            column[c] = rising[up] = falling[down] = false;
        }
        return count;
    }
}

public class Queens {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        System.out.println(new Board(n).countFrom(0));
    }
}
