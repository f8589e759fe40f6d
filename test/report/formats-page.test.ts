import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formats, lint } from "../../src/index.ts";

const page = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");

/** The content of the code blocks of a language under a heading; `undefined` stands for the text in front of the first. */
function blocks(heading: string | undefined, language: string): string[] {
  const from = heading === undefined ? 0 : page.indexOf(`\n## ${heading}\n`) + 1;
  const to = page.indexOf("\n## ", from);
  const section = page.slice(from, to === -1 ? undefined : to);
  return Array.from(section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm))
    .filter(([, tag]) => tag === language)
    .map(([, , content = ""]) => content);
}

const [dockerfile = ""] = blocks(undefined, "dockerfile");
const result = lint(dockerfile, { file: "Dockerfile" });

it("shows an example with a finding", () => {
  expect(result.findings).not.toEqual([]);
});

it("shows what json prints", () => {
  expect(blocks("json", "json")).toEqual([formats.json([result])]);
});

it("shows what lsp prints", () => {
  const uriOf = (file: string): string => `file:///project/${file}`;
  expect(blocks("lsp", "json")).toEqual([formats.lsp([result], { uriOf })]);
});

it("names every field of a file and of a finding", () => {
  const [file] = JSON.parse(formats.json([result])) as { findings: object[] }[];
  const fields = [...Object.keys(file ?? {}), ...Object.keys(file?.findings[0] ?? {})];
  for (const field of fields) expect(page).toMatch(new RegExp(`^\\|.*\`${field}\`.*\\|`, "m"));
});
