import { expect, test } from "vitest";
import { remembered, rememberedByName, rememberedForGood, rememberedUpward, rememberedWithin } from "../../src/model/remembered.ts";

test("the same part is asked once, absence of an answer included, and another part anew", () => {
  const asked: object[] = [];
  const question = remembered((part: { readonly name?: string }) => {
    asked.push(part);
    return part.name;
  });
  const [a, b] = [{ name: "a" }, {}];
  expect([question(a), question(b), question(a), question(b)]).toEqual(["a", undefined, "a", undefined]);
  expect(asked).toEqual([a, b]);
});

test("a copy of a part that differs in something is another part", () => {
  const lengthOf = remembered(({ name }: { readonly name: string }) => name.length);
  const nameWithin = rememberedWithin(({ name }: { readonly name: string }, { place }: { readonly place: string }) => `${name} in ${place}`);
  const [part, here, there] = [{ name: "app" }, { place: "here" }, { place: "there" }];
  expect([lengthOf(part), nameWithin(part, here)]).toEqual([3, "app in here"]);
  const copy = { ...part, name: "longer" };
  expect([lengthOf(copy), nameWithin(copy, here), nameWithin(copy, there)]).toEqual([6, "longer in here", "longer in there"]);
  expect([lengthOf(part), nameWithin(part, here), lengthOf(copy), nameWithin(copy, there)]).toEqual([3, "app in here", 6, "longer in there"]);
});

test("a part that is not of a model is asked once and not written on, so that it may be frozen", () => {
  let asked = 0;
  const sizeOf = rememberedForGood((part: readonly string[]) => {
    asked++;
    return part.length;
  });
  const part = Object.freeze(["debian", "alpine"]);
  expect([sizeOf(part), sizeOf(part), asked]).toEqual([2, 2, 1]);
  expect(Reflect.ownKeys(part)).toEqual(["0", "1", "length"]);
});

test("answers that build on each other are given from below, each once, however long the chain", () => {
  interface Link {
    readonly below: Link | undefined;
  }
  let top: Link = { below: undefined };
  for (let length = 1; length < 20_000; length++) top = { below: top };
  let asked = 0;
  const height = rememberedUpward(({ below }: Link) => below, (_link, below: number | undefined) => {
    asked++;
    return (below ?? 0) + 1;
  });
  expect(height(top)).toBe(20_000);
  expect([height({ below: top }), height(top), asked]).toEqual([20_001, 20_000, 20_001]);
});

test("a question about a name is answered once, also when the answer is that there is none", () => {
  const asked: string[] = [];
  const lengthOf = rememberedByName((name) => {
    asked.push(name);
    return name.length > 3 ? name.length : undefined;
  });
  expect([lengthOf("curl"), lengthOf("sh"), lengthOf("curl"), lengthOf("sh")]).toEqual([4, undefined, 4, undefined]);
  expect(asked).toEqual(["curl", "sh"]);
});

test("a file full of invented names does not fill the memory, and gets right answers", () => {
  let asked = 0;
  const same = rememberedByName((name) => {
    asked++;
    return name;
  });
  for (let index = 0; index < 20_000; index++) expect(same(`program${index}`)).toBe(`program${index}`);
  expect(asked).toBe(20_000);
  same("program0");
  expect(asked).toBe(20_001);
});
