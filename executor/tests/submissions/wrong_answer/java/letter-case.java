// Prints the right words in the wrong case.
// Must be wrong_answer under the tokens comparison.
// request: {"comparison":"tokens","test_cases":[{"expected_output":"yes no\n"}]}
public class Main {
    public static void main(String[] args) {
        System.out.println("Yes No");
    }
}
