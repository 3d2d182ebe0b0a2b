# A weak reference with a function that is called when the object is destroyed.
# expected: {"stdout": "", "stderr": ""}
import weakref
class A: pass
a = A(); r = weakref.ref(a, lambda r: print("gone"))
