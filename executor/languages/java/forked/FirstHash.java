/** Prints the identity hash that a program finds first. */
public class FirstHash {
    public static void main(String[] arguments) {
        System.out.print(System.identityHashCode(new Object()));
    }
}
