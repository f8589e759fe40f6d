import { expect, test } from "vitest";
import { unfailingCurl } from "../../../src/model/downloads/unfailing-curl.ts";
import { modelOf } from "../evaluated.ts";

/** Where the error pages of an instruction's calls of curl go. */
function pages(instruction: string): readonly string[] {
  return modelOf(`FROM a\n${instruction}\n`).commands.flatMap(({ command, step }) => {
    const page = unfailingCurl(command, step)?.page;
    if (!page) return [];
    return [page.goes === "to-file" ? `${page.goes} ${page.name ?? "?"}` : page.goes === "to-program" ? `${page.goes} ${page.program ?? "?"}` : page.goes];
  });
}

test.each([
  ["RUN curl -o a https://example.com/b", ["to-file a"]],
  ["RUN curl -O https://example.com/b.tgz?c=d", ["to-file b.tgz"]],
  ["RUN curl -O https://example.com/", ["to-file ?"]],
  ["RUN curl https://example.com/b > a", ["to-file a"]],
  ["RUN curl https://example.com/b | $PROGRAM", ["to-program ?"]],
  ["RUN curl https://example.com/b | tr a b | sh", ["to-program tr"]],
  ["RUN echo `curl https://example.com/b`", ["into-word"]],
  ["HEALTHCHECK CMD curl https://example.com/b", ["nowhere"]],
])("%s lets an error pass", (instruction, expected) => {
  expect(pages(instruction)).toEqual(expected);
});

test.each([
  "RUN curl -fo a https://example.com/b",
  "RUN curl https://example.com/b",
  "RUN curl https://example.com/b >&2",
  "RUN curl -o a https://example.com/b && sha256sum -c sums",
  "CMD curl -o a https://example.com/b",
  "HEALTHCHECK CMD curl http://localhost || true",
])("%s does not", (instruction) => {
  expect(pages(instruction)).toEqual([]);
});
