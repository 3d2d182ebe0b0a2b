# A database in a file, with its locks, a journal and a second connection that waits.
import sqlite3
import threading

with sqlite3.connect("data.db", timeout=5) as one:
    one.execute("create table t (n integer)")


def insert(n):
    other = sqlite3.connect("data.db", timeout=5)
    for i in range(10):
        with other:
            other.execute("insert into t values (?)", (n * 10 + i,))
    other.close()


threads = [threading.Thread(target=insert, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert one.execute("select count(*), sum(n) from t").fetchone() == (30, 435)
print("ok")
