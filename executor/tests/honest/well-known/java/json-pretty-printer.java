// Parses JSON into sealed records, prints it with indents, and parses that again.
// request: {"stdin": "{\"name\":\"caf\\u00e9 \\\"x\\\"\",\"list\":[1,-2.5e3,[],{}],\"nested\":{\"yes\":true,\"no\":false,\"none\":null}}"}
// expected: "{\n  \"name\": \"café \\\"x\\\"\",\n  \"list\": [\n    1,\n    -2500,\n    [],\n    {}\n  ],\n  \"nested\": {\n    \"yes\": true,\n    \"no\": false,\n    \"none\": null\n  }\n}\nok\nat 5: ] expected\n"
import java.math.BigDecimal;
import java.util.*;
import java.util.stream.*;

public class Main {
    sealed interface Json permits Text, Number, Literal, Array, Members {}
    record Text(String value) implements Json {}
    record Number(BigDecimal value) implements Json {}
    enum Literal implements Json { TRUE, FALSE, NULL }
    record Array(List<Json> items) implements Json {}
    record Members(Map<String, Json> members) implements Json {}

    static class ParseException extends RuntimeException {
        ParseException(int at, String message) {
            super("at " + at + ": " + message);
        }
    }

    static class Parser {
        private final String text;
        private int at = 0;

        Parser(String text) {
            this.text = text;
        }

        Json document() {
            Json value = value();
            if (peek() != 0) throw new ParseException(at, "end expected");
            return value;
        }

        private char peek() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
            return at < text.length() ? text.charAt(at) : 0;
        }

        private boolean take(char c) {
            if (peek() != c) return false;
            at++;
            return true;
        }

        private void expect(char c) {
            if (!take(c)) throw new ParseException(at, c + " expected");
        }

        private Json value() {
            return switch (peek()) {
                case '"' -> new Text(string());
                case '[' -> array();
                case '{' -> members();
                default -> word();
            };
        }

        private Json word() {
            int from = at;
            while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) at++;
            String word = text.substring(from, at);
            for (Literal literal : Literal.values()) if (word.equals(literal.name().toLowerCase())) return literal;
            try {
                return new Number(new BigDecimal(word));
            } catch (NumberFormatException e) {
                throw new ParseException(from, "value expected");
            }
        }

        private String string() {
            expect('"');
            StringBuilder string = new StringBuilder();
            for (char c; (c = text.charAt(at++)) != '"';) {
                if (c != '\\') {
                    string.append(c);
                    continue;
                }
                char escaped = text.charAt(at++);
                if (escaped == 'u') {
                    string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    int known = "nt".indexOf(escaped);
                    string.append(known < 0 ? escaped : "\n\t".charAt(known));
                }
            }
            return string.toString();
        }

        private Json array() {
            List<Json> items = new ArrayList<>();
            expect('[');
            if (take(']')) return new Array(items);
            do items.add(value());
            while (take(','));
            expect(']');
            return new Array(items);
        }

        private Json members() {
            Map<String, Json> members = new LinkedHashMap<>();
            expect('{');
            if (take('}')) return new Members(members);
            do {
                peek();
                String name = string();
                expect(':');
                members.put(name, value());
            } while (take(','));
            expect('}');
            return new Members(members);
        }
    }

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
    }

    static String lines(Stream<String> parts, String open, String close) {
        List<String> all = parts.collect(Collectors.toList());
        return all.isEmpty() ? open + close : open + "\n" + String.join(",\n", all).indent(2) + close;
    }

    static String print(Json json) {
        if (json instanceof Text text) return quote(text.value());
        if (json instanceof Number number) return number.value().toPlainString();
        if (json instanceof Literal literal) return literal.name().toLowerCase();
        if (json instanceof Array array) return lines(array.items().stream().map(Main::print), "[", "]");
        if (json instanceof Members object)
            return lines(object.members().entrySet().stream().map(e -> quote(e.getKey()) + ": " + print(e.getValue())), "{", "}");
        throw new IllegalArgumentException();
    }

    public static void main(String[] args) throws Exception {
        Json json = new Parser(new String(System.in.readAllBytes(), "UTF-8")).document();
        System.out.println(print(json));
        Json again = new Parser(print(json)).document();
        System.out.println(print(again).equals(print(json)) && again.getClass() == Members.class ? "ok" : "wrong");
        try {
            new Parser("[1, 2").document();
        } catch (ParseException e) {
            System.out.println(e.getMessage());
        }
    }
}
