import { describe, expect, test } from "vitest";
import { deleteIn, emptyMap, entriesOf, getIn, mapOf, setIn, valuesOf } from "../../src/model/persistent-map.ts";

describe("a persistent map", () => {
  test("gives back what was set and leaves the older map as it was", () => {
    const one = setIn(emptyMap<number>(), "a", 1);
    const two = setIn(setIn(one, "b", 2), "a", 3);
    expect(getIn(one, "a")).toBe(1);
    expect(getIn(one, "b")).toBeUndefined();
    expect(getIn(two, "a")).toBe(3);
    expect([...entriesOf(two)]).toEqual([["a", 3], ["b", 2]]);
  });

  test("agrees with a Map over many keys, in whatever order they come", () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `k${(index * 7919) % 1000}`);
    const plain = new Map<string, number>();
    let map = emptyMap<number>();
    keys.forEach((key, index) => {
      plain.set(key, index);
      map = setIn(map, key, index);
    });
    expect([...entriesOf(map)]).toEqual([...plain].sort(([a], [b]) => (a < b ? -1 : 1)));
  });

  test("gives every value once, in whatever order", () => {
    const entries = Array.from({ length: 300 }, (_, index) => [`k${index}`, index] as const);
    expect(valuesOf(mapOf(entries)).toSorted((one, other) => one - other)).toEqual(entries.map(([, value]) => value));
    expect(valuesOf(emptyMap())).toEqual([]);
  });

  test("made at once is the same as made one entry after the other, the last of a key winning", () => {
    const entries = Array.from({ length: 300 }, (_, index) => [`k${(index * 7919) % 200}`, index] as const);
    expect(mapOf(entries)).toEqual(entries.reduce((map, [key, value]) => setIn(map, key, value), emptyMap<number>()));
    expect(mapOf([])).toEqual(emptyMap());
  });

  test("copies the same few forks for one more key however many there are, and keys come sorted", () => {
    let map = emptyMap<number>();
    for (let index = 0; index < 20_000; index++) map = setIn(map, String(index).padStart(6, "0"), index);
    const forksOf = (root: unknown): ReadonlySet<unknown> => {
      const forks = new Set<unknown>();
      const pending = [root];
      while (pending.length > 0) {
        const node = pending.pop();
        if (typeof node !== "object" || node === null || forks.has(node)) continue;
        forks.add(node);
        const parts: readonly unknown[] = Object.values(node);
        pending.push(...parts);
      }
      return forks;
    };
    const before = forksOf(map.root);
    const added = [...forksOf(setIn(map, "one more", 1).root)].filter((node) => !before.has(node));
    expect(added.length).toBeLessThan(16);
  });

  test("keeps keys with the same hash apart", () => {
    // Found by trying: both hash to 622368780.
    const [one, other] = ["captain281", "purser37122"];
    const both = setIn(setIn(emptyMap<number>(), one, 1), other, 2);
    expect([getIn(both, one), getIn(both, other), getIn(both, "neither")]).toEqual([1, 2, undefined]);
    expect(mapOf([[one, 1], [other, 2]])).toEqual(setIn(setIn(emptyMap<number>(), one, 1), other, 2));
    expect(entriesOf(deleteIn(both, one))).toEqual([[other, 2]]);
    expect(entriesOf(deleteIn(both, other))).toEqual([[one, 1]]);
    expect(entriesOf(setIn(both, one, 3)).map(([, value]) => value).sort()).toEqual([2, 3]);
  });

  test("lacks what was taken out, and leaves the map that it was taken from as it was", () => {
    const names = Array.from({ length: 200 }, (_, index) => `name${String(index)}`);
    const full = names.reduce((map, name) => setIn(map, name, name.length), emptyMap<number>());
    const half = names.filter((_, index) => index % 2 === 0).reduce(deleteIn, full);
    expect([...entriesOf(half)].map(([name]) => name)).toEqual(names.filter((_, index) => index % 2 === 1).sort());
    expect([...entriesOf(full)]).toHaveLength(200);
    expect([...entriesOf(deleteIn(half, "name1"))]).toHaveLength(99);
    expect(deleteIn(half, "name0")).toBe(half);
    expect(names.reduce(deleteIn, full)).toEqual(emptyMap());
  });
});
