import type { LintResult, ReportedFinding } from "../engine/lint-result.ts";
import { escapeMarkup } from "./markup.ts";
import { formatOf, type ReportOptions } from "./report-options.ts";
import { stagePicture } from "./stage-picture.ts";
import { summaryLines } from "./summary.ts";
import { openTally } from "./tally.ts";

/** How many lines around a finding are shown. */
const AROUND = 2;
/** What is longer is cut: a generated line may have megabytes. */
const LONGEST_LINE = 300;

const STYLE = `
:root { color-scheme: light dark; --back: #fff; --fore: #1c2530; --faint: #66707c; --line: #d9dee4; --card: #f6f8fa; --error: #c62828; --warning: #b26a00; --info: #1565c0; --style: #5f6b77; --good: #2e7d32; }
@media (prefers-color-scheme: dark) { :root { --back: #14181d; --fore: #e4e8ec; --faint: #97a1ac; --line: #313942; --card: #1c2229; --error: #ff7b72; --warning: #f0b75d; --info: #79b8ff; --style: #a9b4bf; --good: #7ee787; } }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1rem 4rem; background: var(--back); color: var(--fore); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--info); } .faint { color: var(--faint); }
.file { display: grid; gap: 1rem; } .finding { border: 1px solid var(--line); border-left: 4px solid var(--severity); border-radius: 6px; background: var(--card); overflow: hidden; }
.finding header { padding: .6rem .9rem; } .finding b { color: var(--severity); } .finding p { margin: .2rem .9rem .7rem; }
.error { --severity: var(--error); } .warning { --severity: var(--warning); } .info { --severity: var(--info); } .style { --severity: var(--style); }
pre { margin: 0; padding: .5rem 0; overflow-x: auto; background: var(--back); border-block: 1px solid var(--line); font: 13px/1.5 ui-monospace, monospace; }
pre span.number { display: inline-block; width: 4ch; padding: 0 1ch; color: var(--faint); text-align: right; user-select: none; }
mark { background: none; color: inherit; text-decoration: underline wavy var(--severity); text-underline-offset: 3px; }
svg.stages { max-width: 100%; height: auto; } svg text { fill: var(--fore); font: 12px ui-monospace, monospace; } svg .name { font-weight: bold; } svg .base { fill: var(--faint); }
svg rect { fill: var(--card); stroke: var(--line); stroke-width: 1.5; } svg .ships rect { stroke-width: 2.5; } svg .root rect { stroke: var(--error); } svg .non-root rect { stroke: var(--good); }
svg .root .who { fill: var(--error); } svg .non-root .who { fill: var(--good); } svg path { fill: none; stroke: var(--faint); } svg .copy { stroke-dasharray: 4 3; } svg marker path { fill: var(--faint); stroke: none; }
`;

/** For people with a browser: one page that needs nothing else, with findings in their context and a picture of each file's stages. */
export const html = formatOf((options) => {
  const tally = openTally();
  return {
    file: (result) => {
      tally.add(result);
      return result.findings.length === 0 ? "" : `${fileSection(result, options)}\n`;
    },
    end: ({ problems, fixed }) => {
      const [sum = ""] = summaryLines(tally.sum(), { palette: options.palette, fixed });
      // Without sections an empty line stands in their place.
      return { front: headOf(sum, problems), back: `${tally.sum().affected === 0 ? "\n" : ""}</html>\n` };
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
<style>${STYLE}</style>
<h1>plimsoll</h1>
<p>${escapeMarkup(sum)}</p>
${listed.length === 0 ? "" : `<ul>${listed.join("")}</ul>\n`}`;
}

function fileSection(result: LintResult, { inspectionOf }: ReportOptions): string {
  const inspection = inspectionOf(result);
  return `<section>
<h2>${escapeMarkup(result.file)}</h2>
${inspection && inspection.stages.length > 0 ? stagePicture(inspection) : ""}
<div class="file">
${result.findings.map((finding) => findingCard(result, finding)).join("\n")}
</div>
</section>`;
}

function findingCard({ source }: LintResult, finding: ReportedFinding): string {
  const { severity, confidence, message, rule, url, fixes, span, related } = finding;
  const { line, character } = source.positionAt(span.start);
  const name = `<code>${escapeMarkup(rule)}</code>`;
  const notes = related.map((place) => `<p class="faint">line ${source.positionAt(place.span.start).line + 1}: ${prose(place.note)}</p>`);
  const fixed = fixes.map(({ title, safety }) => `<p>Fix: ${prose(title)} <span class="faint">(${safety})</span></p>`);
  return `<article class="finding ${severity}">
<header><b>${severity}</b>${confidence === "certain" ? "" : ` <span class="faint">(${confidence})</span>`} ${prose(message)} ${url === undefined ? name : `<a href="${escapeMarkup(url)}">${name}</a>`} <span class="faint">${line + 1}:${character + 1}</span></header>
<pre>${context(source, span)}</pre>
${[...notes, ...fixed].join("\n")}
</article>`;
}

/** Text with what stands between backticks as code. */
function prose(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeMarkup(part)}</code>` : escapeMarkup(part)))
    .join("");
}

/** The lines around a span, with the span marked in them. */
function context(source: LintResult["source"], span: ReportedFinding["span"]): string {
  const first = Math.max(0, source.positionAt(span.start).line - AROUND);
  const lastMarked = Math.min(source.positionAt(Math.max(span.start, span.end - 1)).line, source.positionAt(span.start).line + 8);
  const last = Math.min(source.lineCount - 1, lastMarked + AROUND);
  const lines: string[] = [];
  for (let line = first; line <= last; line++) {
    const place = source.lineSpan(line);
    const end = Math.min(place.end, place.start + LONGEST_LINE);
    const from = Math.min(Math.max(span.start, place.start), end);
    const to = Math.max(from, Math.min(span.end, end));
    const text = (start: number, stop: number): string => escapeMarkup(source.text.slice(start, stop));
    const marked = to > from ? `<mark>${text(from, to)}</mark>` : "";
    lines.push(`<span class="number">${line + 1}</span>${text(place.start, from)}${marked}${text(to, end)}${end < place.end ? "…" : ""}`);
  }
  return lines.join("\n");
}
