// Writes 100 MB. RLIMIT_FSIZE stops it at ten; the launcher sees that it was more, though Java does not say.
public class Flood { public static void main(String[] args) {
  String megabyte = "x".repeat(1_000_000); for (int i = 0; i < 100; i++) System.out.print(megabyte); } }
