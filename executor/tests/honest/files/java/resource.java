// A file of the request is found as a resource of the class path.
// request: {"files": [{"name": "data.txt", "content": "ok\n"}], "name": "Main.java"}
public class Main {
    public static void main(String[] args) throws Exception {
        Main.class.getResourceAsStream("/data.txt").transferTo(System.out);
    }
}
