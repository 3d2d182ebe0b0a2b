// A method called main of another class takes a String, and is no entry.
// expected: "u\n"
class Util {
    static void main(String text) {
        System.out.println(text);
    }
}

class Main {
    public static void main(String[] args) {
        Util.main("u");
    }
}
