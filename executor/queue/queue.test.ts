import { describe, expect, test } from 'vitest';
import { Places } from './places.ts';
import { Turns } from './turns.ts';

describe('owners take turns', () => {
  test('the tenth waiting job of one comes after the first of another', () => {
    const turns = new Turns();
    const many = Array.from({ length: 10 }, () => turns.enter('many').priority);
    expect(many).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(turns.enter('one').priority).toBe(1);
  });

  test('what no longer waits does not count', () => {
    const turns = new Turns();
    const first = turns.enter('many');
    turns.enter('many');
    first[Symbol.dispose]();
    first[Symbol.dispose]();
    expect(turns.enter('many').priority).toBe(2);
  });
});

describe('places', () => {
  test('no more than there are slots', () => {
    const places = new Places(2);
    const first = places.enter();
    expect(places.enter()).toBeDefined();
    expect(places.enter()).toBeUndefined();
    first?.[Symbol.dispose]();
    first?.[Symbol.dispose]();
    expect(places.enter()).toBeDefined();
    expect(places.enter()).toBeUndefined();
  });

  test('listeners hear when the last is taken and when one is free again', () => {
    const places = new Places(1);
    const heard: boolean[] = [];
    places.onChange(() => heard.push(places.isFull));
    const place = places.enter();
    const forced = places.force();
    place?.[Symbol.dispose]();
    forced[Symbol.dispose]();
    expect(heard).toEqual([true, false]);
  });
});
