import { formatOf } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

const COMMANDS = { error: "error", warning: "warning", info: "notice", style: "notice" } as const;

/**
 * For GitHub Actions: one workflow command for each finding and for each problem, which becomes an annotation. Nothing in a Dockerfile or in a file's
 * name can begin a command of its own: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github = formatOf(() => ({
  front: "",
  file: ({ file, source, findings }) => {
    let report = "";
    for (const { rule, severity, notice, message, span } of findings) {
      const start = source.positionAt(span.start);
      const end = source.positionAt(span.end);
      const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${Math.max(end.character, start.character + 1)}` : "";
      const place = `file=${property(file)},line=${start.line + 1},endLine=${end.line + 1}${columns}`;
      report += `::${notice ? "notice" : COMMANDS[severity]} ${place},title=${property(`plimsoll: ${rule}`)}::${data(message)}\n`;
    }
    return report;
  },
  end: ({ problems }) => ({ back: problems.map(({ path, message }) => `::error title=plimsoll::${data(`${path}: ${message}`)}\n`).join("") }),
}));

function data(text: string): string {
  return visibleLine(text).replaceAll("%", "%25");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
