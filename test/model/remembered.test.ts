import { expect, test } from "vitest";
import { remembered } from "../../src/model/remembered.ts";

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
