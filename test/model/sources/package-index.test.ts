import { expect, test } from "vitest";
import { packageIndexes } from "../../../src/model/sources/package-index.ts";
import { modelOf } from "../evaluated.ts";

/** Each index of the instructions with the text at its span. */
function indexes(...instructions: readonly string[]): readonly string[] {
  const { steps, source } = modelOf(`FROM a\n${instructions.join("\n")}\n`);
  return steps.flatMap((step) =>
    packageIndexes(step).map(({ installer, role, host = "?", address: { span } }) => `${installer} ${role} ${host}: ${source.text.slice(span.start, span.end)}`),
  );
}

test("each address of a list is an index of its own", () => {
  expect(indexes('ENV PIP_EXTRA_INDEX_URL="https://a.example.com/simple https://b.example.com/simple"')).toEqual([
    "pip extra a.example.com: https://a.example.com/simple",
    "pip extra b.example.com: https://b.example.com/simple",
  ]);
  expect(indexes("ENV GOPROXY=https://a.example.com,direct")).toEqual(["go main a.example.com: https://a.example.com"]);
});

test("a registry of one scope is not for everything", () => {
  expect(indexes("RUN npm config set @own:registry https://a.example.com && npm config set registry https://b.example.com")).toEqual([
    "npm scoped a.example.com: https://a.example.com",
    "npm main b.example.com: https://b.example.com",
  ]);
});

test("an address that only the build knows is an index, a name is not", () => {
  expect(indexes("RUN pip install --extra-index-url $INDEX a")).toEqual(["pip extra ?: $INDEX"]);
  expect(indexes("RUN conda install -c conda-forge a")).toEqual([]);
});

test("an address in a written file has its place", () => {
  expect(indexes("RUN echo 'registry = \"sparse+https://a.example.com/\"' > ~/.cargo/config.toml")).toEqual([
    "cargo main a.example.com: https://a.example.com/",
  ]);
});
