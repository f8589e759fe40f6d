import { expect, test } from "vitest";
import { isMeantOtherwise } from "../../../src/model/images/other-meaning.ts";
import { modelOf } from "../evaluated.ts";

/** The references that a file takes from outside, as they stand in it. */
function images(text: string): readonly string[] {
  const { images, source } = modelOf(text);
  return images.map(({ span }) => source.text.slice(span.start, span.end));
}

test("FROM, COPY --from and RUN --mount from= take images, behind ONBUILD too", () => {
  const text = "FROM debian:12\nCOPY --from=golang:1.24 /a /\nRUN --mount=type=bind,from=busybox,target=/b true\nONBUILD COPY --from=alpine:3 /c /\n";
  expect(images(text)).toEqual(["debian:12", "golang:1.24", "busybox", "alpine:3"]);
});

test("the image of a mount is found where it stands, whatever the other options say", () => {
  expect(images("FROM scratch\nRUN --mount=source=/from=x,from=golang:1.24,target=/go true\n")).toEqual(["golang:1.24"]);
});

test("a quoted flag is told without its quotes", () => {
  const text = 'FROM scratch\nCOPY --from="golang:1.24" /a /\n';
  expect(images(text)).toEqual(["golang:1.24"]);
  expect(modelOf(text).images[0]?.written.text).toBe("golang:1.24");
});

test("stages are no images: by name, by number, in COPY also those that come later", () => {
  const text = "FROM scratch AS Base\nFROM base AS next\nCOPY --from=BASE /a /\nCOPY --from=0 /b /\nCOPY --from=later /c /\nRUN --mount=from=next true\nFROM scratch AS later\n";
  expect(images(text)).toEqual([]);
});

test.each([
  ["FROM base\nFROM scratch AS base\n", true],
  ["FROM our-base\n", false],
  ["FROM scratch\nCOPY --from=docs /a /\n", true],
  ["FROM scratch\nCOPY --from=7 /a /\n", true],
  ["FROM scratch\nCOPY --from=golang /a /\n", false],
  ["FROM scratch\nCOPY --from=docs:1 /a /\n", false],
  ["FROM scratch\nCOPY --from=team/docs /a /\n", false],
])("%j: is the name probably meant otherwise? %s", (text, meant) => {
  const file = modelOf(text);
  expect(file.images.map((use) => isMeantOtherwise(use, file))).toEqual([meant]);
});
