// Uses records, streams, text blocks, a switch expression and pattern matching.
// Must be accepted: the language level is at least 17.
// request: {"test_cases":[{"input":"circle 1\nsquare 3\nsquare 2\n","expected_output":"a text\nblock\n[Circle[radius=1], Square[side=2], Square[side=3]]\n13\n"}]}
import java.util.*;
import java.util.stream.*;

public class Shapes {
    sealed interface Shape permits Circle, Square {}
    record Circle(int radius) implements Shape {}
    record Square(int side) implements Shape {}

    static Shape parse(String line) {
        String[] words = line.split(" ");
        int size = Integer.parseInt(words[1]);
        return switch (words[0]) {
            case "circle" -> new Circle(size);
            case "square" -> new Square(size);
            default -> throw new IllegalArgumentException(line);
        };
    }

    static double area(Shape shape) {
        if (shape instanceof Square square) return square.side() * square.side();
        return Math.PI * Math.pow(((Circle) shape).radius(), 2);
    }

    public static void main(String[] args) {
        System.out.println("""
            a text
            block""");
        var shapes = new Scanner(System.in).useDelimiter("\n").tokens().map(Shapes::parse).toList();
        System.out.println(shapes.stream().sorted(Comparator.comparingDouble(Shapes::area)).collect(Collectors.toList()));
        System.out.println((int) shapes.stream().filter(Square.class::isInstance).mapToDouble(Shapes::area).sum());
    }
}
