// Producers and consumers share a bounded channel by async iterators, and one that fails closes what it read from.
// expected: "ok 10100 4\nran out after 3, closed\naborted\n"
const { EventEmitter, on } = require('node:events');
const { setImmediate: turn, setTimeout: sleep } = require('node:timers/promises');

class Channel {
  #items = [];
  #room;
  #waiting = new EventEmitter();
  #isClosed = false;
  fullest = 0;

  constructor(room) {
    this.#room = room;
    this.#waiting.setMaxListeners(0);
  }

  #change = () => new Promise((resolve) => this.#waiting.once('change', resolve));

  async put(item) {
    while (this.#items.length >= this.#room) await this.#change();
    this.#items.push(item);
    this.fullest = Math.max(this.fullest, this.#items.length);
    this.#waiting.emit('change');
  }

  close() {
    this.#isClosed = true;
    this.#waiting.emit('change');
  }

  async *[Symbol.asyncIterator]() {
    for (;;) {
      while (this.#items.length === 0 && !this.#isClosed) await this.#change();
      if (this.#items.length === 0) return;
      const item = this.#items.shift();
      this.#waiting.emit('change');
      yield item;
    }
  }
}

async function produce(channel) {
  for (let item = 1; item <= 100; item++) {
    await channel.put(item);
    if (item % 10 === 0) await turn();
  }
}

async function consume(channel) {
  let sum = 0;
  for await (const item of channel) sum += item;
  return sum;
}

async function* count(log) {
  try {
    for (let n = 1; ; n++) yield n;
  } finally {
    await sleep(1);
    log.push('closed');
  }
}

async function main() {
  const channel = new Channel(4);
  const sums = [consume(channel), consume(channel)];
  await Promise.all([produce(channel), produce(channel)]);
  channel.close();
  const [one, other] = await Promise.all(sums);
  console.log(one > 0 && other > 0 ? 'ok' : 'wrong', one + other, channel.fullest);

  const log = [];
  try {
    for await (const n of count(log)) if (n === 3) throw new RangeError(`ran out after ${n}`);
  } catch (error) {
    console.log([error.message, ...log].join(', '));
  }

  const ticks = new EventEmitter();
  const timer = setInterval(() => ticks.emit('tick'), 1);
  const controller = new AbortController();
  let seen = 0;
  try {
    for await (const _ of on(ticks, 'tick', { signal: controller.signal })) if (++seen === 3) controller.abort();
  } catch (error) {
    console.log(error.name === 'AbortError' && seen === 3 ? 'aborted' : error);
  }
  clearInterval(timer);
}
main();
