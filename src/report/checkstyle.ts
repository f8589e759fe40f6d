import { escapeMarkup } from "./markup.ts";
import { formatOf } from "./report-options.ts";

const SEVERITIES = { error: "error", warning: "warning", info: "info", style: "info" } as const;

/** For everything that reads Checkstyle's XML. Columns count from 1. */
export const checkstyle = formatOf(() => ({
  front: `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n`,
  file: ({ file, source, findings }) => {
    const errors = findings.map(({ rule, severity, notice, message, span }) => {
      const { line, character } = source.positionAt(span.start);
      const level = notice ? "info" : SEVERITIES[severity];
      return `    <error line="${line + 1}" column="${character + 1}" severity="${level}" message="${escapeMarkup(message)}" source="plimsoll.${escapeMarkup(rule)}"/>\n`;
    });
    return `  <file name="${escapeMarkup(file)}">\n${errors.join("")}  </file>\n`;
  },
  end: () => ({ back: "</checkstyle>\n" }),
}));
