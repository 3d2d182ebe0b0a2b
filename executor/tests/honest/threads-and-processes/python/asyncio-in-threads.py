# Three threads have an event loop each, whose tasks talk through queues.
import asyncio
import threading

sums = []


async def main(n):
    queue = asyncio.Queue()

    async def produce():
        for i in range(50):
            await queue.put(i * n)
            await asyncio.sleep(0)

    task = asyncio.create_task(produce())
    sums.append(sum([await queue.get() for _ in range(50)]))
    await task


threads = [threading.Thread(target=lambda n=n: asyncio.run(main(n))) for n in (1, 2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(sums) == [1225, 2450, 3675]
print("ok")
