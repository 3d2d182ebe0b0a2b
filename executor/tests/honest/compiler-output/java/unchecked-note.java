// Raw types, of which javac has a note.
import java.util.*;

public class Main {
    public static void main(String[] args) {
        List items = new ArrayList();
        items.add("ok");
        System.out.println(items.get(0));
    }
}
