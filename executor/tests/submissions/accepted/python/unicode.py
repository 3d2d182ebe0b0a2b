# Reverses text with accents, ideographs and an emoji.
# Must be accepted: the locale of the run is UTF-8.
# request: {"test_cases":[{"input":"añ日本😀","expected_output":"😀本日ña\n5\n"}]}
text = input()
print(text[::-1])
print(len(text))
