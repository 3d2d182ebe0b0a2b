# Tries: to crash the interpreter with sources that are made while it runs; a crash may cost nobody but the program itself.
# Must: ok or runtime_error or memory_limit_exceeded
# Layer: rlimits (DATA, AS, STACK); a crash of the interpreter is the program's own
# Which of these ends in an exception and which in a crash is a matter of the version.
import ast

DEPTH = 50_000
sources = ["(" * DEPTH, "[" * DEPTH, "-" * DEPTH + "1", "not " * DEPTH + "1", "a" + ".a" * DEPTH, "a" + "()" * DEPTH,
           "lambda: " * DEPTH + "1", "1 if 1 else " * DEPTH + "1", "f'" + "{" * DEPTH, "if 1:\n" + "elif 1: pass\n" * DEPTH,
           "*" * DEPTH + "a", "{" * DEPTH + "}" * DEPTH, "a" + "[0]" * DEPTH + " = 1", "await " * DEPTH, "\0", "\N{BOM}" * DEPTH]  # fmt: skip
for source in sources:
    for make in (compile, ast.literal_eval):
        try:
            make(source, "<made>", "exec") if make is compile else make(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
print("refused")
