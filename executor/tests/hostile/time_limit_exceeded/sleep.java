// Uses no CPU at all. The clock stops it.
public class Sleep { public static void main(String[] args) throws Exception { Thread.sleep(1_000_000); } }
