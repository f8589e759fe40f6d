import { mkdtempSync, readFileSync, rmSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { formats, type FormatName } from "../../src/index.ts";
import type { JsonFile, JsonFinding } from "../../src/report/json.ts";
import { plimsoll, type Run } from "../cli/run-plimsoll.ts";

const UTF16 = "FROM busybox:1.37.0\nRUN echo '🐳é' && chmod 777 /x\nUSER root\n";

/** Something of everything that a report may have to hold. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "clean.Dockerfile": 'FROM scratch\nCOPY --chown=1000:1000 app /app\nUSER 1000:1000\nENTRYPOINT ["/app"]\n',
  // Several stages, related places, fixes of all kinds, severities, a suppressed finding.
  "app/Dockerfile": [
    "FROM node:22 AS build",
    "RUN curl -fsSL http://example.com/install.sh | sh",
    "FROM node:22",
    "RUN useradd -u 1000000 app",
    "COPY --from=build --chown=ghost /app /app",
    '# plimsoll ignore=no-root-user -- the | socket needs <it> & "more"',
    "USER root",
    "CMD node server.js",
    "",
  ].join("\n"),
  "crlf.Dockerfile": "FROM busybox:1.37.0\r\nLABEL é=\"🐳\" \\\r\n\ta=b\r\nRUN echo '🐳é'\t&& chmod 777 /srv\r\nUSER\troot\r\n",
  "utf16.Dockerfile": new Uint8Array(Buffer.from(`\u{FEFF}${UTF16}`, "utf16le")),
  "50% of #1, \"it's\" a|b \\# SKIP.Dockerfile": "FROM busybox:1.37.0\nUSER root\n",
  "two\nlines, ::error::\u{202E}desrever\u{1B}[31m.Dockerfile": "FROM busybox:1.37.0\nUSER root\n",
  "hostile.Dockerfile": [
    "FROM busybox:1.37.0 AS </script><b>x",
    "FROM busybox:1.37.0 AS b",
    "COPY --chown=</script><img\u{A0}src=x\u{A0}onerror=alert(1)> a /a",
    "RUN su root -c '</script><img src=x onerror=alert(1)>' && chmod 777 '/a|b]]>`\u{1B}[31m\u{202E}%0A::error::\u{85}\u{FFFF}' # \u{2028}",
    "RNU \u{1B}]0;x\u{7}",
    "USER root",
    "",
  ].join("\n"),
};

/** What a run of the built command over `FILES` and a path that is not there gave. */
export interface RichRun {
  readonly run: Run;
  readonly reports: Readonly<Record<FormatName, string>>;
  /** The report of the format json: what the others have to agree with. */
  readonly files: readonly JsonFile[];
}

/** Runs the command once, with every format, before the tests of a file; ask for the outcome within them. */
export function richRun(): () => RichRun {
  const root = mkdtempSync(join(tmpdir(), "plimsoll-"));
  let outcome: RichRun | undefined;
  beforeAll(async () => {
    for (const [path, content] of Object.entries(FILES)) {
      const full = join(root, "files", path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, content);
    }
    const outputs = mapFormats((name) => join(root, name));
    const words = Object.entries(outputs).flatMap(([name, output]) => ["-f", name, "-o", output]);
    const run = await plimsoll([...words, ".", "missing, <really>"], { folder: join(root, "files") });
    const reports = mapFormats((name) => readFileSync(outputs[name], "utf8"));
    outcome = { run, reports, files: JSON.parse(reports.json) as JsonFile[] };
  }, 60_000);
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return () => {
    if (!outcome) throw new Error("ask for the run within a test");
    return outcome;
  };
}

function mapFormats(content: (name: FormatName) => string): Record<FormatName, string> {
  const names = Object.keys(formats) as FormatName[];
  return Object.fromEntries(names.map((name) => [name, content(name)])) as Record<FormatName, string>;
}

/** The lines of one of `FILES`, as an editor shows them. */
export function linesOf(file: string): readonly string[] {
  const content = FILES[file] ?? "";
  const text = typeof content === "string" ? content : UTF16;
  return text.split(/\r?\n/);
}

/** The text that a finding underlines, by its line and its columns. */
export function underlined(file: string, { line, column, endLine, endColumn }: Pick<JsonFinding, "line" | "column" | "endLine" | "endColumn">): string {
  const lines = linesOf(file).slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines.map((text, index) => text.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : undefined)).join("\n");
}
