// Asks for 4 GB at once. The heap's limit refuses.
public class Allocation { public static void main(String[] args) { System.out.println(new int[1 << 30].length); } }
