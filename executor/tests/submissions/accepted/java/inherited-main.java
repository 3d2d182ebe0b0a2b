// The public class inherits main from the class before it.
// Must be accepted.
class Base {
    public static void main(String[] args) {
        System.out.println("ok");
    }
}

public class Derived extends Base {
}
