import { expect, test } from "vitest";
import { findBaseImage, type BaseImageFacts } from "../../../src/knowledge/base-images.ts";
import { lint } from "../../../src/linter.ts";

const dockerfile = (image: string) => `FROM ${image}\nRUN adduser -S app && chown app /srv\nUSER app\nCMD ["app"]\n`;

test("what is known of an image is the same after a file that starts from it was judged", () => {
  const before = structuredClone(findBaseImage("alpine", "3.20"));
  lint(dockerfile("alpine:3.20"));
  const after = findBaseImage("alpine", "3.20") ?? {};
  expect(after).toEqual(before);
  expect(Reflect.ownKeys(after)).toEqual(Object.keys(before ?? {}));
});

test("facts that a caller passes are read and not written on: they may be frozen", () => {
  const added: BaseImageFacts = Object.freeze({
    ...(findBaseImage("alpine", "3.20") as BaseImageFacts),
    names: Object.freeze(["registry.example/base"]),
    tags: Object.freeze(["*"]),
  });
  const baseImages = Object.freeze([added]);
  const text = dockerfile("registry.example/base:1");
  const { findings } = lint(text, { file: "Dockerfile", model: Object.freeze({ baseImages }) });
  expect(findings).toEqual(lint(text, { file: "Dockerfile", model: { baseImages: [{ ...added }] } }).findings);
  expect([baseImages, added].flatMap(Object.getOwnPropertySymbols)).toEqual([]);
});
