// A byte order mark, a package and a class of another name.
// expected: "1\n"
// no reference: the class of a package lies in a folder of its name
package p;

public class A {
    public static void main(String[] args) {
        System.out.println(1);
    }
}
