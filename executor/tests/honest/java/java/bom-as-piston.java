// A byte order mark in a request as Piston has it.
// route: piston
// expected: "1\n"
class A {
    public static void main(String[] args) {
        System.out.println(1);
    }
}
