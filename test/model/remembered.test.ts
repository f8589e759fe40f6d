import { expect, test } from "vitest";
import { remembered, rememberedUpward } from "../../src/model/remembered.ts";

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
