# Runs coroutines with asyncio and gathers their answers.
# Must be accepted: its socket pair is allowed, although sockets are not.
# request: {"test_cases":[{"expected_output":"[0, 1, 4, 9, 16]\n"}]}
import asyncio


async def square(n):
    await asyncio.sleep(0.01 * (5 - n))
    return n * n


async def main():
    print(await asyncio.gather(*map(square, range(5))))


asyncio.run(main())
