# The locale is UTF-8, so that texts of all languages go in and out.
# request: {"stdin": "größe 大きさ\n"}
# expected: "utf-8 größe 大きさ\n"
import sys

print(sys.stdout.encoding, input())
