import type { LintResult, ReportedFinding } from "../engine/lint-result.ts";
import { fixPreview } from "./fix-preview.ts";
import { HTML_STYLE } from "./html-style.ts";
import { hunksOf, piecesOf, type Hunk } from "./marked-lines.ts";
import { escapeMarkup } from "./markup.ts";
import { formatOf, type ReportOptions } from "./report-options.ts";
import { stagePicture } from "./stage-picture.ts";
import { severityCounts, summaryLines } from "./summary.ts";
import { openTally } from "./tally.ts";

/** What is longer is cut: a generated line may have megabytes. */
const LONGEST_LINE = 300;
/** How many files without findings are named. */
const MOST_CLEAN = 50;

/** For people with a browser: one page that needs nothing else, with findings in their context and a picture of each file's stages. */
export const html = formatOf((options) => {
  const tally = openTally();
  const contents: string[] = [];
  const clean: string[] = [];
  return {
    file: (result) => {
      tally.add(result);
      if (result.findings.length === 0) {
        if (clean.length < MOST_CLEAN) clean.push(`<code>${escapeMarkup(result.file)}</code>`);
        return "";
      }
      contents.push(contentsLine(result, contents.length + 1));
      return `${fileSection(result, contents.length, options)}\n`;
    },
    end: ({ problems, fixed }) => {
      const [sum = ""] = summaryLines(tally.sum(), { palette: options.palette, fixed });
      const { files, affected } = tally.sum();
      const others = files - affected - clean.length;
      const named = clean.length === 0 ? "" : `<p class="faint">Without findings: ${clean.join(", ")}${others === 0 ? "" : ` and ${others} more`}</p>\n`;
      return { front: headOf(sum, problems) + (contents.length < 2 ? "" : `<ul class="files">${contents.join("")}</ul>\n`), back: `${named}</html>\n` };
    },
  };
});

function headOf(sum: string, problems: ReportOptions["problems"]): string {
  const listed = problems.map(({ path, message }) => `<li><code>${escapeMarkup(path)}</code>: ${escapeMarkup(message)}</li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>plimsoll</title>
<style>${HTML_STYLE}</style>
<h1>plimsoll</h1>
<p>${escapeMarkup(sum)}</p>
${listed.length === 0 ? "" : `<ul class="problems">${listed.join("")}</ul>\n`}`;
}

/** A file of the table of contents, with what was found in it. */
function contentsLine(result: LintResult, number: number): string {
  const tally = openTally();
  tally.add(result);
  const counts = severityCounts(tally.sum().findings).map(({ severity, text }) => `<span class="${severity}">${text}</span>`);
  return `<li><a href="#file-${number}"><code>${escapeMarkup(result.file)}</code></a> <span>${counts.join(", ")}</span></li>`;
}

function fileSection(result: LintResult, number: number, { inspectionOf }: ReportOptions): string {
  const inspection = inspectionOf(result);
  return `<section id="file-${number}">
<h2>${escapeMarkup(result.file)}</h2>
${inspection && inspection.stages.length > 0 ? stagePicture(inspection) : ""}
${hunksOf(result.source, result.findings).map((hunk) => hunkBlock(result, hunk)).join("\n")}
</section>`;
}

/** Lines of the file with every finding below the line that it is about. */
function hunkBlock({ source }: LintResult, { first, last, findings }: Hunk): string {
  const rows: string[] = [];
  let next = 0;
  const explained = findings.toSorted((one, other) => one.below - other.below);
  const marking = new Map<number, ReportedFinding[]>();
  for (const { finding, line, below } of findings) {
    for (let marked = line; marked <= below; marked++) marking.set(marked, [...(marking.get(marked) ?? []), finding]);
  }
  for (let line = first; line <= last; line++) {
    const { start, end } = source.lineSpan(line);
    const shownEnd = Math.min(end, start + LONGEST_LINE);
    const pieces = piecesOf(start, shownEnd, marking.get(line) ?? []).map((piece) => {
      const text = codeText(source.text.slice(piece.start, piece.end));
      return piece.by ? `<mark class="${piece.by.severity}">${text}</mark>` : text;
    });
    rows.push(codeLine(String(line + 1), `${pieces.join("")}${shownEnd < end ? "…" : ""}`));
    for (let at = explained[next]; at?.below === line; at = explained[++next]) rows.push(findingNote(source, at.finding));
  }
  return `<div class="hunk">${rows.join("\n")}</div>`;
}

function codeLine(head: string, markup: string, kind = ""): string {
  return `<div class="line${kind}"><span>${head}</span><code>${markup}</code></div>`;
}

/** A line of code for an element; a tab stays one. */
function codeText(text: string): string {
  return text.split("\t").map(escapeMarkup).join("\t");
}

function findingNote(source: LintResult["source"], finding: ReportedFinding): string {
  const { severity, confidence, notice, message, rule, url, fixes, span, related } = finding;
  const { line, character } = source.positionAt(span.start);
  const name = `<code>${escapeMarkup(rule)}</code>`;
  const remarks = [...(confidence === "certain" ? [] : [confidence]), ...(notice ? ["new: it fails nothing yet"] : [])];
  const notes = related.map((place) => `<p class="faint">line ${source.positionAt(place.span.start).line + 1}: ${prose(place.note)}</p>`);
  const fixed = fixes.map((fix) => `<p>Fix: ${prose(fix.title)} <span class="faint">(${fix.safety})</span></p>${change(source, fix)}`);
  return `<article class="finding ${severity}">
<p><b>${severity}</b>${remarks.length === 0 ? "" : ` <span class="faint">(${remarks.join(", ")})</span>`} ${prose(message)} <span class="rule">${url === undefined ? name : `<a href="${escapeMarkup(url)}">${name}</a>`} <span class="faint">${line + 1}:${character + 1}</span></span></p>
${[...notes, ...fixed].join("\n")}
</article>`;
}

/** What a fix takes away and what it puts there. */
function change(source: LintResult["source"], fix: ReportedFinding["fixes"][number]): string {
  const lines = fixPreview(source, fix).flatMap(({ before, after }) => [
    ...before.map((text) => codeLine("−", codeText(text), " gone")),
    ...after.map((text) => codeLine("+", codeText(text), " new")),
  ]);
  return lines.length === 0 ? "" : `<div class="change">${lines.join("")}</div>`;
}

/** Text with what stands between backticks as code. */
function prose(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeMarkup(part)}</code>` : escapeMarkup(part)))
    .join("");
}
