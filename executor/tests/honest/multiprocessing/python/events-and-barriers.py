# Event, Barrier, Semaphore and Condition between processes.
import multiprocessing as mp


def work(event, barrier, semaphore, done):
    event.wait(5)
    barrier.wait(5)
    with semaphore, done.get_lock():
        done.value += 1


if __name__ == "__main__":
    event, barrier, semaphore, done = mp.Event(), mp.Barrier(3), mp.Semaphore(1), mp.Value("i", 0)
    workers = [mp.Process(target=work, args=(event, barrier, semaphore, done)) for _ in range(2)]
    for worker in workers:
        worker.start()
    event.set()
    barrier.wait(5)
    for worker in workers:
        worker.join()
    print("ok" if done.value == 2 else "wrong")
