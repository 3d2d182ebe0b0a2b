# An exception that was raised from another.
# expected: {"stdout": "", "code": 1}
def f():
    try: {}["a"]
    except KeyError as e: raise ValueError("no") from e
f()
