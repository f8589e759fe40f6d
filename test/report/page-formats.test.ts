import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect, it } from "vitest";
import { visibleText } from "../../src/report/terminal-text.ts";
import { linesOf, richRun, underlined } from "./rich-run.ts";

const rich = richRun();

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of the html report, as a browser reads it. */
function elements(): readonly Element[] {
  return elementsBelow(parse(rich().reports.html));
}

function elementsBelow(node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] {
  return node.childNodes.flatMap((child) => ("childNodes" in child ? ["tagName" in child ? [child] : [], elementsBelow(child)].flat() : []));
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function attributeOf(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? "";
}

it("html is read without a parse error", () => {
  const errors: string[] = [];
  parse(rich().reports.html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
});

it("html has no script, no handler and no element that loads something", () => {
  const names = new Set(elements().map(({ tagName }) => tagName));
  for (const name of ["script", "img", "link", "iframe", "object", "embed", "base", "form", "image", "foreignObject", "animate", "use"]) expect(names).not.toContain(name);
  const attributes = elements().flatMap(({ attrs }) => attrs);
  expect(attributes.filter(({ name }) => /^(?:on|src|srcset|data|action|formaction|background|poster|ping|style$)/.test(name))).toEqual([]);
  const [style] = elements().filter(({ tagName }) => tagName === "style");
  expect(style && textOf(style)).not.toMatch(/url\(|@import/);
});

it("html links to pages of rules and to places in itself, nothing else", () => {
  const targets = elements().map((element) => attributeOf(element, "href")).filter((target) => target !== "");
  const own = new Set(elements().map((element) => `#${attributeOf(element, "id")}`));
  const pages = new Set(rich().files.flatMap(({ findings }) => findings.map(({ url }) => url)));
  expect(targets.filter((target) => !own.has(target) && !pages.has(target))).toEqual([]);
  expect(targets.filter((target) => pages.has(target))).not.toEqual([]);
});

it("html tells a browser to load nothing", () => {
  const policies = elements().filter((element) => attributeOf(element, "http-equiv") === "Content-Security-Policy").map((element) => attributeOf(element, "content"));
  expect(policies).toEqual(["default-src 'none'; style-src 'unsafe-inline'"]);
});

it("html holds every finding with its message, below the line that it is about", () => {
  const rows = elements().filter((element) => element.tagName === "article" || attributeOf(element, "class") === "line");
  const cards = rows.flatMap((row, index) => (row.tagName === "article" ? [{ said: textOf(row), above: rows.slice(0, index).findLast(({ tagName }) => tagName !== "article") }] : []));
  const findings = rich().files.flatMap(({ file, findings: found }) => found.map((finding) => ({ ...finding, text: linesOf(file)[finding.line - 1] ?? "" })));
  expect(cards).toHaveLength(findings.length);
  for (const [index, { message, rule, line, text }] of findings.entries()) {
    // Backticks are shown as code.
    expect(cards[index]?.said).toContain(visibleText(message).split("`")[0]);
    expect(cards[index]?.said).toContain(rule);
    const above = cards[index]?.above;
    expect(above && textOf(above)).toBe(`${line}${text.split("\t").map(visibleText).join("\t")}`);
  }
});

it("html underlines what each finding is about", () => {
  const marks = elements().filter(({ tagName }) => tagName === "mark").map(textOf);
  for (const { file, findings } of rich().files) for (const finding of findings) expect(marks.join("")).toContain(visibleText(underlined(file, finding)));
});

it("html shows what a fix takes away and what it puts there", () => {
  const changes = elements().filter((element) => attributeOf(element, "class") === "change").map((change) => elementsBelow(change).filter(({ tagName }) => tagName === "div").map(textOf));
  expect(changes).toContainEqual(["−RUN useradd -u 1000000 app", "+RUN useradd --no-log-init -u 1000000 app"]);
});

it("html says which file has nothing to say, and leads to each of the others", () => {
  const listed = elements().filter((element) => attributeOf(element, "class") === "files").flatMap(elementsBelow).filter(({ tagName }) => tagName === "a").map(textOf);
  expect(listed).toEqual(rich().files.filter(({ findings }) => findings.length > 0).map(({ file }) => visibleText(file)));
  expect(elements().filter(({ tagName }) => tagName === "p").map(textOf)).toContain("Without findings: clean.Dockerfile");
});

it("html draws a box for each stage of a file with findings, with who it ends as", () => {
  const boxes = elements().filter((element) => attributeOf(element, "class").split(" ").includes("stage")).map(textOf);
  expect(boxes.filter((box) => /^build/.test(box))).toEqual([expect.stringMatching(/node:22.*root/)]);
});

it("html names what could not be read", () => {
  expect(textOf(parse(rich().reports.html))).toContain("missing, <really>: no such file or folder");
});

/** The cells of the rows of a table in GitHub's Markdown, as they are written: a bar parts them unless a backslash stands in front. */
function rowsIn(markdown: string): readonly (readonly string[])[] {
  const rows = markdown.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| |"));
  return rows.map((row) => row.slice(2, -2).split(/(?<!\\) \| /));
}

it("markdown has a row of five cells for each finding", () => {
  const findings = rich().files.flatMap(({ findings: found }) => found);
  const rows = rowsIn(rich().reports.markdown);
  expect(rows.map((cells) => cells.length)).toEqual(findings.map(() => 5));
  expect(rows.map(([, place]) => place)).toEqual(findings.map(({ line, column }) => `${line}:${column}`));
  expect(rows.map(([, , , , rule]) => /^\[?`([^`]+)`/.exec(rule ?? "")?.[1])).toEqual(findings.map(({ rule }) => rule));
});

it("markdown has no HTML outside of code", () => {
  const outside = rich().reports.markdown.replace(/(`+)(?:(?!\1).)*\1/g, "");
  expect(outside).not.toMatch(/(?<!\\)</);
});

it("markdown names what could not be read", () => {
  expect(rich().reports.markdown).toContain("- 🔴 `missing, <really>`: no such file or folder\n");
});
