import { utf8Length } from "../source/utf8-length.ts";
import { refuse, type OpenFile } from "./open-file.ts";

/** The bytes of the longest line that a builder reads: https://github.com/moby/buildkit/blob/v0.25.0/frontend/dockerfile/parser/parser.go, `handleScannerError` */
const MOST_BYTES = 65_535;
/** No UTF-16 unit has more bytes in UTF-8. */
const MOST_PER_UNIT = 3;

/** Refuses every line that no builder reads, those of comments and heredocs too. */
export function checkLineLengths(file: OpenFile): void {
  const { text } = file;
  if (text.length * MOST_PER_UNIT <= MOST_BYTES) return;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if ((end - start) * MOST_PER_UNIT > MOST_BYTES) {
      const bytes = utf8Length(text.slice(start, end));
      if (bytes > MOST_BYTES) refuse(file, { start, end }, `this line has ${String(bytes)} bytes, and no builder reads one of more than ${String(MOST_BYTES)}`);
    }
    start = end + 1;
  }
}
