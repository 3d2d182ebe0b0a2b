// Burns CPU for ever. The clock stops it.
public class Busy { public static void main(String[] args) { long n = 0; while (true) n++; } }
