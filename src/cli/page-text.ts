import { visibleText, wrapText, type Palette } from "../linter.ts";

interface PageOptions {
  readonly palette: Palette;
  readonly width: number;
}

const CODE_INDENT = " ".repeat(4);
const LIST_ITEM = /^(\s*)([-*]|\d+\.) +/;
const HEADING = /^#{1,6} +/;
const FENCE = /^(?:```|~~~)/;
/** Lines that keep their breaks: tables and quotations. */
const AS_IT_IS = /^[|>]/;

/** A rule's page as a terminal shows it best: headings stand out, code is indented, text is wrapped. Knows as much Markdown as such a page has. */
export function renderPage(markdown: string, options: PageOptions): string {
  const { palette, width } = options;
  const rows: string[] = [];
  let paragraph: string[] = [];
  let inCode = false;
  const flush = (): void => {
    if (paragraph.length === 0) return;
    const text = writeOutLinks(paragraph.join(" "));
    const first = LIST_ITEM.exec(text)?.[0] ?? "";
    const hanging = " ".repeat(first.length);
    const lines = wrapText(text.slice(first.length), width - first.length);
    rows.push(inline(lines.map((line, index) => (index === 0 ? first : hanging) + line).join("\n"), palette));
    paragraph = [];
  };
  for (const line of markdown.split(/\r?\n/).map(visibleText)) {
    if (FENCE.test(line.trimStart())) {
      flush();
      inCode = !inCode;
    } else if (inCode) {
      rows.push((CODE_INDENT + line).trimEnd());
    } else if (line.trim() === "") {
      flush();
      if (rows.at(-1) !== "") rows.push("");
    } else if (HEADING.test(line)) {
      flush();
      rows.push(palette.strong(line.replace(HEADING, "").replaceAll("`", "")));
    } else if (AS_IT_IS.test(line)) {
      flush();
      rows.push(line);
    } else {
      if (LIST_ITEM.test(line)) flush();
      paragraph.push(paragraph.length === 0 ? line.trimEnd() : line.trim());
    }
  }
  flush();
  return `${rows.join("\n").trim()}\n`;
}

/** `[text](address)` as "text (address)". A page beside this one is no address in a terminal. */
function writeOutLinks(text: string): string {
  return text.replace(/\[([^\][]*)\]\(([^()\s]*)\)/g, (_, name: string, target: string) =>
    name === target || !/^https?:/.test(target) ? name : `${name} (${target})`,
  );
}

/** `code` in colour; without colours the backticks stay, for they are what marks it. */
function inline(text: string, { code, strong }: Palette): string {
  const coloured = code("x") !== "x";
  return text.replace(/`([^`]+)`|\*\*([^*]+)\*\*/g, (all, inCode: string | undefined, inBold: string | undefined) => {
    if (inBold !== undefined) return strong(inBold);
    return coloured && inCode !== undefined ? code(inCode) : all;
  });
}
