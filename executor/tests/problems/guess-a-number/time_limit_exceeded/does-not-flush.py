import sys

n = int(sys.stdin.readline())
sys.stdout.write("1\n")
sys.stdin.readline()
