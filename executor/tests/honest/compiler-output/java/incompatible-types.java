// A type that does not fit, in a class of another name.
// expected: {"verdict": "compile_error"}
public class Solution {
    public static void main(String[] args) {
        int n = "größe 大きさ";
    }
}
