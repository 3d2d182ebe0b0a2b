# Computes in two processes of the multiprocessing module, which answer through pipes.
# Must be accepted.
# request: {"test_cases":[{"expected_output":"[4950, 4950]\n"}]}
import multiprocessing


def work(answers):
    answers.send(sum(range(100)))


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    ends = []
    for _ in range(2):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(sender,))
        process.start()
        ends.append((process, receiver))
    print([receiver.recv() for _, receiver in ends])
    for process, _ in ends:
        process.join()
