// An error in a second source of the request.
// request: {"files": [{"name": "Part.java", "content": "class Part { int n = missing; }\n"}], "name": "Main.java"}
// expected: {"verdict": "compile_error"}
public class Main {
    public static void main(String[] args) {
        System.out.println(new Part().n);
    }
}
