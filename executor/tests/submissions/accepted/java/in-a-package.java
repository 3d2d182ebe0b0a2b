// The class is in a package.
// Must be accepted: the program is started by its full name.
// request: {"test_cases":[{"expected_output":"org.example.contest.Solver\n"}]}
package org.example.contest;

public final class Solver {
    public static void main(String[] args) {
        System.out.println(Solver.class.getName());
    }
}
