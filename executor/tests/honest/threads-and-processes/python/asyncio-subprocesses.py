# asyncio starts four children at once and reads their outputs.
# expected: "['0', '1', '2', '3']\n"
import asyncio


async def echo(n):
    child = await asyncio.create_subprocess_exec("echo", str(n), stdout=asyncio.subprocess.PIPE)
    out, _ = await child.communicate()
    return out.decode().strip()


async def main():
    print(await asyncio.gather(*[echo(n) for n in range(4)]))


asyncio.run(main())
