# Blocking work of asyncio goes to threads.
import asyncio
import time


def work(n):
    time.sleep(0.01)
    return n * n


async def main():
    results = await asyncio.gather(*[asyncio.to_thread(work, n) for n in range(20)])
    assert results == [n * n for n in range(20)]


asyncio.run(main())
print("ok")
