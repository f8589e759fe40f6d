import { describe, expect, test } from "vitest";
import { deleteIn, emptyMap, entriesOf, getIn, mapOf, setIn } from "../../src/model/persistent-map.ts";

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

  test("made at once is the same as made one entry after the other, the last of a key winning", () => {
    const entries = Array.from({ length: 300 }, (_, index) => [`k${(index * 7919) % 200}`, index] as const);
    expect(mapOf(entries)).toEqual(entries.reduce((map, [key, value]) => setIn(map, key, value), emptyMap<number>()));
    expect(mapOf([])).toEqual(emptyMap());
  });

  test("stays shallow when the keys come sorted", () => {
    let map = emptyMap<number>();
    for (let index = 0; index < 20_000; index++) map = setIn(map, String(index).padStart(6, "0"), index);
    const depth = (node: { left: unknown; right: unknown } | undefined): number => {
      let deepest = 0;
      const pending: { node: typeof node; level: number }[] = [{ node, level: 1 }];
      for (let next = pending.pop(); next; next = pending.pop()) {
        if (!next.node) continue;
        deepest = Math.max(deepest, next.level);
        pending.push({ node: next.node.left as typeof node, level: next.level + 1 });
        pending.push({ node: next.node.right as typeof node, level: next.level + 1 });
      }
      return deepest;
    };
    expect(depth(map.root)).toBeLessThan(60);
  });

  test("lacks what was taken out, and leaves the map that it was taken from as it was", () => {
    const names = Array.from({ length: 200 }, (_, index) => `name${String(index)}`);
    const full = names.reduce((map, name) => setIn(map, name, name.length), emptyMap<number>());
    const half = names.filter((_, index) => index % 2 === 0).reduce(deleteIn, full);
    expect([...entriesOf(half)].map(([name]) => name)).toEqual(names.filter((_, index) => index % 2 === 1).sort());
    expect([...entriesOf(full)]).toHaveLength(200);
    expect([...entriesOf(deleteIn(half, "name0"))]).toHaveLength(100);
  });
});
