// The file is Main.java, so Main is run, although Node has a main, too, and comes first.
// request: {"name": "Main.java"}
// expected: "main\n"
class Node {
    public static void main(String[] args) {
        System.out.println("node");
    }
}

class Main {
    public static void main(String[] args) {
        System.out.println("main");
    }
}
