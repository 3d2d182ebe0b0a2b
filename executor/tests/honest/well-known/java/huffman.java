// Codes the example of the textbooks with Huffman's tree, keeps the bits in a file, and decodes them again.
// expected: "16 letters, 135 bits in 17 bytes\nthis is an example of a huffman tree\n"
import java.io.*;
import java.nio.file.*;
import java.util.*;

public class Main {
    static abstract class Node implements Comparable<Node> {
        final int times;

        Node(int times) {
            this.times = times;
        }

        abstract void fill(String code, Map<Character, String> codes);

        @Override
        public int compareTo(Node other) {
            return Integer.compare(times, other.times);
        }
    }

    static class Leaf extends Node {
        final char letter;

        Leaf(char letter, int times) {
            super(times);
            this.letter = letter;
        }

        @Override
        void fill(String code, Map<Character, String> codes) {
            codes.put(letter, code);
        }
    }

    static class Fork extends Node {
        final Node zero, one;

        Fork(Node zero, Node one) {
            super(zero.times + one.times);
            this.zero = zero;
            this.one = one;
        }

        @Override
        void fill(String code, Map<Character, String> codes) {
            zero.fill(code + '0', codes);
            one.fill(code + '1', codes);
        }
    }

    static Node treeOf(String text) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (char letter : text.toCharArray()) counts.merge(letter, 1, Integer::sum);
        PriorityQueue<Node> nodes = new PriorityQueue<>();
        counts.forEach((letter, times) -> nodes.add(new Leaf(letter, times)));
        while (nodes.size() > 1) nodes.add(new Fork(nodes.remove(), nodes.remove()));
        return nodes.remove();
    }

    static String decode(Node tree, BitSet bits, int length) {
        StringBuilder text = new StringBuilder();
        Node node = tree;
        for (int i = 0; i < length; i++) {
            Fork fork = (Fork) node;
            node = bits.get(i) ? fork.one : fork.zero;
            if (node instanceof Leaf leaf) {
                text.append(leaf.letter);
                node = tree;
            }
        }
        return text.toString();
    }

    public static void main(String[] args) throws IOException {
        String text = "this is an example of a huffman tree";
        Node tree = treeOf(text);
        Map<Character, String> codes = new HashMap<>();
        tree.fill("", codes);
        BitSet bits = new BitSet();
        int length = 0;
        for (char letter : text.toCharArray())
            for (char bit : codes.get(letter).toCharArray()) bits.set(length++, bit == '1');
        bits.set(length); // an end that is kept
        Path path = Files.write(Path.of("huffman.bin"), bits.toByteArray());
        BitSet read = BitSet.valueOf(Files.readAllBytes(path));
        System.out.println(codes.size() + " letters, " + length + " bits in " + Files.size(path) + " bytes");
        System.out.println(decode(tree, read, read.length() - 1));
    }
}
