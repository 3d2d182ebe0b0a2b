# Tries: to read a secret in what is a comment in one encoding and a statement in another; and to unpack a source by its encoding.
# Must: ok
# Layer: Landlock (no file outside); an encoding from bytes to bytes is none for a source
SOURCES = {
    "utf-7": b'# +AAo-found.append(open("@SECRET_FILE@").read()) +AAo-#',
    "utf_16": '\nfound.append(open("@SECRET_FILE@").read())'.encode("utf-16"),
    "unicode_escape": b'# \\nfound.append(open("@SECRET_FILE@").read())',
    "hex": b"666f756e642e617070656e64283129",
    **dict.fromkeys(("zlib", "bz2", "base64", "uu", "rot13", "undefined"), b"found.append('not a codec for text')"),
}
found = []
for coding, source in SOURCES.items():
    try:
        exec(compile(b"# coding: %s\n%s\n" % (coding.encode(), source), "<made>", "exec"))
    except (PermissionError, SyntaxError, LookupError, UnicodeError, ValueError):
        continue
print(*found or ["refused"])
