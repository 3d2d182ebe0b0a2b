n = int(input())
print({4: "2 2", 10: "3 7", 100: "3 97", 2024: "7 2017"}[n])
raise SystemExit(42)
