# A manager's queue, dict, lock, namespace, value, list, event and barrier, shared with a pool, and a class of one's own with four processes.
# expected: "190 True 361 [0, 1, 2, 3, 4, 5] 3\nTrue 0\n80\n"
from multiprocessing import Manager, Pool, Process
from multiprocessing.managers import BaseManager
class Counter:
    def __init__(self): self.n=0
    def add(self,k): self.n+=k; return self.n
class My(BaseManager): pass
My.register("Counter", Counter)
def work(a):
    q,d,l,i=a
    with l: d[i%3]=d.get(i%3,0)+i
    q.put(i*i)
    return i
def up(c):
    for _ in range(20): c.add(1)
if __name__=="__main__":
    with Manager() as m:
        q,d,l,ns,v=m.Queue(),m.dict(),m.Lock(),m.Namespace(),m.Value('i',0)
        with Pool(4) as p: r=p.map(work,[(q,d,l,i) for i in range(20)])
        ns.x=5; lst=m.list(range(5)); lst.append(ns.x); v.value+=3
        print(sum(r), dict(d)==({0:63,1:70,2:57}), sorted(q.get() for _ in range(20))[-1], list(lst), v.value)
        e=m.Event(); e.set(); print(e.is_set(), m.Barrier(1).wait())
    with My() as my:
        c=my.Counter(); ps=[Process(target=up,args=(c,)) for _ in range(4)]
        [p.start() for p in ps]; [p.join() for p in ps]; print(c.add(0))
