/**
 * Shortest paths
 *
 * Input: the number of vertices n and of edges m (1 <= n <= 10000, 0 <= m <= 20000), then m lines
 * "u v w" with 1 <= u, v <= n and 0 <= w <= 10^9: a directed edge from u to v of length w. There
 * may be loops and several edges between the same vertices.
 * Output: for each vertex 1, 2, ..., n the length of a shortest path from vertex 1 to it, or -1 if
 * there is none, separated by blanks or newlines.
 */
type Edge = [u: number, v: number, w: number];

// Bellman-Ford with a queue: different from the solutions, and fast enough here.
function solve(n: number, edges: Edge[]): string {
  const out: Edge[][] = Array.from({ length: n + 1 }, () => []);
  for (const edge of edges) out[edge[0]]!.push(edge);
  const distance: number[] = new Array(n + 1).fill(Infinity);
  distance[1] = 0;
  const queue = [1];
  const queued = new Set(queue);
  for (const u of queue) {
    queued.delete(u);
    for (const [, v, w] of out[u]!) {
      if (distance[u]! + w >= distance[v]!) continue;
      distance[v] = distance[u]! + w;
      if (!queued.has(v)) {
        queue.push(v);
        queued.add(v);
      }
    }
  }
  return distance.slice(1).map((d) => (d === Infinity ? -1 : d)).join(' ') + '\n';
}

function test(n: number, edges: Edge[]) {
  const lines = edges.map((edge) => edge.join(' ') + '\n');
  return { input: `${n} ${edges.length}\n${lines.join('')}`, expected_output: solve(n, edges) };
}

let state = 31337;
function random(limit: number): number {
  state = (state * 1103515245 + 12345) % 2 ** 31;
  return Math.floor((state / 2 ** 31) * limit);
}

// 60 diamonds in a row: 2^60 paths from the first vertex to the last.
const diamonds: Edge[] = [];
for (let a = 1; a < 180; a += 3) {
  diamonds.push([a, a + 1, 1 + random(9)], [a, a + 2, 1 + random(9)]);
  diamonds.push([a + 1, a + 3, 1 + random(9)], [a + 2, a + 3, 1 + random(9)]);
}

// Mostly edges that lead a little further, and some that go anywhere.
const sparse: Edge[] = [];
for (let i = 0; i < 20_000; i++) {
  const u = 1 + (i % 9_990);
  sparse.push([u, i % 5 === 0 ? 1 + random(9_990) : Math.min(u + 1 + random(4), 10_000), random(1_000_000)]);
}

export default {
  timeout: 1,
  comparison: 'tokens',
  test_cases: [
    { input: '4 4\n1 2 5\n2 3 4\n3 4 1\n1 4 20\n', expected_output: '0 5 9 10\n' },
    { input: '1 0\n', expected_output: '0\n' },
    { input: '5 4\n1 2 3\n3 2 1\n4 5 0\n2 1 1\n', expected_output: '0 3 -1 -1 -1\n' },
    { input: '3 5\n1 1 0\n1 2 7\n1 2 4\n1 2 6\n2 3 0\n', expected_output: '0 4 4\n' },
    {
      input: '5 4\n1 2 1000000000\n2 3 1000000000\n3 4 1000000000\n4 5 1000000000\n',
      expected_output: '0 1000000000 2000000000 3000000000 4000000000\n',
    },
    test(181, diamonds),
    test(10_000, sparse),
  ],
};
