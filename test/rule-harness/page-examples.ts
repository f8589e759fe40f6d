/** A code block of a rule's page that is run as a test. */
export interface PageExample {
  readonly tag: "bad" | "good" | "fixed";
  readonly text: string;
  /** The line of its opening fence, from 1. */
  readonly line: number;
  /** The rule's options that the last block fenced as `json options` in front of it shows; absent when none does. */
  readonly options?: Readonly<Record<string, unknown>>;
}

const TAGS: readonly PageExample["tag"][] = ["bad", "good", "fixed"];

/** The headings of every page, in this order. */
export const PAGE_HEADINGS = ["What it finds", "Why it matters", "Bad", "Good", "When to ignore it", "References"];

/** The blocks fenced as `dockerfile bad`, `dockerfile good` or `dockerfile fixed`, in order. Any other word behind `dockerfile` is a mistake. */
export function pageExamples(page: string): readonly PageExample[] {
  const examples: PageExample[] = [];
  let open: { readonly info: string; readonly line: number; readonly body: string[] } | undefined;
  let options: Pick<PageExample, "options"> = {};
  for (const [index, line] of page.split("\n").entries()) {
    if (!line.startsWith("```")) {
      open?.body.push(`${line}\n`);
    } else if (open) {
      const text = open.body.join("");
      const tag = tagOf(open.info, open.line);
      if (open.info === "json options") options = { options: JSON.parse(text) as Record<string, unknown> };
      if (tag) examples.push({ tag, text, line: open.line, ...options });
      open = undefined;
    } else {
      open = { info: line.slice(3).trim(), line: index + 1, body: [] };
    }
  }
  return examples;
}

/** The headings of the second level, in order; code blocks have none. */
export function pageHeadings(page: string): readonly string[] {
  return [...page.replace(/^```[^]*?^```/gm, "").matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading.trim());
}

function tagOf(info: string, line: number): PageExample["tag"] | undefined {
  const [language, ...words] = info.split(/\s+/);
  if (language !== "dockerfile" || words.length === 0) return undefined;
  const tag = TAGS.find((known) => known === words.join(" "));
  if (tag === undefined) throw new Error(`line ${line}: a dockerfile block is bad, good, fixed or untagged, not "${words.join(" ")}"`);
  return tag;
}
