// The R-pentomino lives for 1103 generations in a hash map without borders, and leaves 116 cells.
// request: {"limits": {"memory_mb": 32}}
// expected: "generation 1103: 116 cells\n116 116 116\n"
import java.util.*;
import java.util.stream.*;

public class Main {
    record Cell(int x, int y) {
        void addToNeighbours(Map<Cell, Integer> counts) {
            for (int dx = -1; dx <= 1; dx++)
                for (int dy = -1; dy <= 1; dy++)
                    if (dx != 0 || dy != 0) counts.merge(new Cell(x + dx, y + dy), 1, Integer::sum);
        }

        @Override
        public int hashCode() {
            return x * 8191 + y;
        }
    }

    static Set<Cell> parse(String picture) {
        String[] lines = picture.split("\n");
        return IntStream.range(0, lines.length).boxed()
            .flatMap(y -> IntStream.range(0, lines[y].length()).filter(x -> lines[y].charAt(x) == '#').mapToObj(x -> new Cell(x, y)))
            .collect(Collectors.toSet());
    }

    static Set<Cell> next(Set<Cell> cells) {
        Map<Cell, Integer> counts = new HashMap<>();
        for (Cell cell : cells) cell.addToNeighbours(counts);
        Set<Cell> next = new HashSet<>();
        counts.forEach((cell, count) -> {
            if (count == 3 || count == 2 && cells.contains(cell)) next.add(cell);
        });
        return next;
    }

    public static void main(String[] args) {
        Set<Cell> cells = parse("""
            .##
            ##.
            .#.
            """);
        for (int generation = 0; generation < 1103; generation++) cells = next(cells);
        System.out.println("generation 1103: " + cells.size() + " cells");
        System.out.println(Stream.iterate(next(cells), Main::next).limit(3).map(all -> "" + all.size()).collect(Collectors.joining(" ")));
    }
}
