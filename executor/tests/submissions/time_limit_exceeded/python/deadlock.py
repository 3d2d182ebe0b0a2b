# Two threads take two locks in opposite order and wait for each other.
# Must be time_limit_exceeded by the wall clock.
# request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
import threading

first, second = threading.Lock(), threading.Lock()
both_hold_one = threading.Barrier(2)


def take(mine, other):
    with mine:
        both_hold_one.wait()
        with other:
            pass


threads = [threading.Thread(target=take, args=locks) for locks in ((first, second), (second, first))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("ok")
