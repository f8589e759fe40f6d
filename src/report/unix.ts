import type { Format } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

/** For editors' error formats and grep: one line `file:line:column: severity: message [rule]` for each finding, nothing else. */
export const unix: Format = (results) => {
  let report = "";
  for (const { file, source, findings } of results) {
    const name = visibleLine(file);
    for (const { span, severity, message, rule } of findings) {
      const { line, character } = source.positionAt(span.start);
      report += `${name}:${line + 1}:${character + 1}: ${severity}: ${visibleLine(message)} [${visibleLine(rule)}]\n`;
    }
  }
  return report;
};
