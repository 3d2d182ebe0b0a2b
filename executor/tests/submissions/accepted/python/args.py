# Prints its arguments: blanks, an empty one, a dash, a shell metacharacter and a non-ASCII one.
# Must be accepted: no shell and no interpreter may touch them.
# request: {"args":["default"],"test_cases":[{"args":["a b","","-c","$HOME;*","é"],"expected_output":"['a b', '', '-c', '$HOME;*', 'é']\n"},{"expected_output":"['default']"}]}
import sys

print(sys.argv[1:])
