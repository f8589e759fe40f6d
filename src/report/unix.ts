import { formatOf } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

/** For editors' error formats and grep: one line `file:line:column: severity: message [rule]` for each finding, nothing else. */
export const unix = formatOf(() => ({
  front: "",
  file: ({ file, source, findings }) => {
    const shown = visibleLine(file);
    // A line that begins with two colons is a command to the runner of GitHub Actions, whose log this may be.
    const name = /^\s*::/.test(shown) ? `./${shown}` : shown;
    return findings.reduce((report, { span, severity, message, rule }) => {
      const { line, character } = source.positionAt(span.start);
      return `${report}${name}:${line + 1}:${character + 1}: ${severity}: ${visibleLine(message)} [${visibleLine(rule)}]\n`;
    }, "");
  },
  end: () => ({ back: "" }),
}));
