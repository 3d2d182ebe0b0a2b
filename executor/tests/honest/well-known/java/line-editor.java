// An editor that reads commands line by line, can undo them, and exits with the number of lines that are left.
// request: {"stdin": "append one\nappend two\nappend three\nprint\ndelete 2\ninsert 1 zero\nreplace 3 e E\nprint\nundo\nundo\nprint\ndelete 9\njump\nundo\nquit\nappend never\n"}
// expected: {"stdout": "1 one\n2 two\n3 three\n1 zero\n2 one\n3 thrEE\n1 one\n2 three\n? no line 9\n? jump\n3 lines\n", "code": 3}
import java.util.*;

public class Main {
    private final Deque<List<String>> history = new ArrayDeque<>(List.of(List.of()));

    static class CommandException extends Exception {
        CommandException(String message) {
            super("? " + message);
        }
    }

    static int lineOf(Scanner arguments, int lines) throws CommandException {
        int line = arguments.nextInt();
        if (line < 1 || line > lines) throw new CommandException("no line " + line);
        return line - 1;
    }

    void edit(String command, Scanner arguments) throws CommandException {
        List<String> lines = new ArrayList<>(history.peek());
        switch (command) {
            case "append" -> lines.add(arguments.nextLine().strip());
            case "insert" -> lines.add(lineOf(arguments, lines.size() + 1), arguments.nextLine().strip());
            case "delete" -> lines.remove(lineOf(arguments, lines.size()));
            case "replace" -> {
                int line = lineOf(arguments, lines.size());
                lines.set(line, lines.get(line).replaceAll(arguments.next(), arguments.next()));
            }
            default -> throw new CommandException(command);
        }
        history.push(List.copyOf(lines));
    }

    void print() {
        int number = 0;
        for (String line : history.peek()) System.out.printf("%d %s%n", ++number, line);
    }

    int run(Scanner in) {
        while (in.hasNextLine()) {
            Scanner arguments = new Scanner(in.nextLine());
            String command = arguments.next();
            try {
                switch (command) {
                    case "print" -> print();
                    case "undo" -> history.pop();
                    case "quit" -> {
                        return history.peek().size();
                    }
                    default -> edit(command, arguments);
                }
            } catch (CommandException e) {
                System.out.println(e.getMessage());
            }
        }
        return -1;
    }

    public static void main(String[] args) {
        int lines = new Main().run(new Scanner(System.in));
        System.out.println(lines + " lines");
        System.exit(lines);
    }
}
