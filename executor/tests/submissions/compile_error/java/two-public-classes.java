// Has two public classes in one file.
// Must be compile_error: whatever the file is called, one of them does not fit.
public class Main {
    public static void main(String[] args) {
        System.out.println("ok");
    }
}

public class Other {
}
