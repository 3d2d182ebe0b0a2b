// Starts processes for ever, refusals or not. The launcher grants ten; the clock stops them.
public class Bomb { public static void main(String[] args) throws Exception {
  while (true) { try { new ProcessBuilder("/usr/bin/sleep", "1000").start(); } catch (java.io.IOException refused) { } } } }
