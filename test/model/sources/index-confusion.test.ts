import { expect, test } from "vitest";
import { indexConfusions } from "../../../src/model/sources/index-confusion.ts";
import { indexKind } from "../../../src/model/tools/public-indexes.ts";
import { lastStage } from "../evaluated.ts";

/** The extra indexes with which outsiders come in, where they publish and who wins. */
function confusions(...instructions: readonly string[]): readonly string[] {
  const stage = lastStage(`FROM a\n${instructions.join("\n")}\n`);
  return [...indexConfusions(stage)].map(({ index, outsiders, own, wins }) => `${index.host ?? "?"} ${outsiders} ${own} ${wins}`);
}

test("an index besides the stock one lets outsiders in", () => {
  expect(confusions("RUN pip install --extra-index-url https://own.example.com a")).toEqual(["own.example.com in-the-other private higher"]);
  expect(confusions("RUN pip install --extra-index-url https://download.pytorch.org/whl a")).toEqual(["download.pytorch.org in-the-other vendor higher"]);
});

test("an index that is told for good is asked by every command", () => {
  const main = "RUN pip config set global.index-url https://own.example.com";
  expect(confusions(main, "RUN pip install --extra-index-url https://other.example.com a")).toEqual([]);
  expect(confusions(main, "RUN pip install --extra-index-url https://mirror.example.com a")).toEqual(["mirror.example.com in-this private higher"]);
});

test("the index of one command is not that of another", () => {
  const commands = "RUN pip install -i https://own.example.com a && pip install --extra-index-url https://other.example.com b";
  expect(confusions(commands)).toEqual(["other.example.com in-the-other private higher"]);
});

test("uv asks the extra index first", () => {
  expect(confusions("RUN uv pip install --extra-index-url https://own.example.com a")).toEqual([]);
  expect(confusions("RUN uv pip install -i https://own.example.com --extra-index-url https://mirror.example.com a")).toEqual([
    "mirror.example.com in-this private first",
  ]);
});

test.each([
  ["mirror.example.com", "stock"],
  ["pypi.mirror.example.edu.cn", "stock"],
  ["www.piwheels.org", "stock"],
  ["pypi.nvidia.com", "vendor"],
  ["pypi.example.com", "other"],
])("%s is %s", (host, kind) => {
  expect(indexKind(host)).toBe(kind);
});
