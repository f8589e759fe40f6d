import type { LintResult } from "../engine/lint-result.ts";
import { formatOf } from "./report-options.ts";
import { summaryLines } from "./summary.ts";
import { openTally } from "./tally.ts";
import { visibleLine } from "./terminal-text.ts";

const SIGNS = { error: "🔴", warning: "🟠", info: "🔵", style: "⚪" } as const;

/** For job summaries and comments: the sum of it all, what could not be read, and a heading and a table for each file with findings. */
export const markdown = formatOf(({ palette }) => {
  const tally = openTally();
  return {
    file: (result) => {
      tally.add(result);
      return result.findings.length === 0 ? "" : `\n${tableOf(result)}\n`;
    },
    end: ({ problems, fixed }) => {
      const [sum = ""] = summaryLines(tally.sum(), { palette, fixed });
      const unread = problems.map(({ path, message }) => `- 🔴 ${code(path)}: ${plain(message)}\n`);
      return { front: `## plimsoll\n\n${sum}\n${unread.length === 0 ? "" : `\n${unread.join("")}`}`, back: "" };
    },
  };
});

function tableOf({ file, source, findings }: LintResult): string {
  const rows = findings.map(({ rule, severity, confidence, message, span, fixes, url }) => {
    const { line, character } = source.positionAt(span.start);
    const name = url === undefined ? code(rule) : `[${code(rule)}](${url})`;
    const [fix] = fixes;
    const sure = confidence === "certain" ? "" : ` (${confidence})`;
    return `| ${SIGNS[severity]} ${severity}${sure} | ${line + 1}:${character + 1} | ${plain(message)} | ${fix ? plain(fix.title) : ""} | ${name} |`;
  });
  return [`### ${code(file)}`, "", "| | line | | fix | rule |", "|---|---|---|---|---|", ...rows].join("\n");
}

/** Text in which nothing is markup but what stands between backticks, as messages have it. */
function plain(text: string): string {
  return visibleLine(text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : part.replace(/[\\*_~[\]<>|#&!]/g, (sign) => `\\${sign}`)))
    .join("");
}

/** Code whose own backticks and bars do not end it; a bar would end the table's cell even in code. */
function code(text: string): string {
  const shown = visibleLine(text).replaceAll("|", "\\|");
  if (!shown.includes("`")) return `\`${shown}\``;
  const fence = "`".repeat(Math.max(...Array.from(shown.matchAll(/`+/g), ([run]) => run.length)) + 1);
  return `${fence} ${shown} ${fence}`;
}
