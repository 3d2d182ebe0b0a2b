// No class is public, and main is in the second one.
// Must be accepted.
class Greeting {
    String text() {
        return "ok";
    }
}

class Program {
    public static void main(String... args) {
        System.out.println(new Greeting().text());
    }
}
