# A coroutine that was never awaited: Python says so when it destroys it.
# expected: {"stdout": ""}
import sys
async def f(): pass
c = f()
