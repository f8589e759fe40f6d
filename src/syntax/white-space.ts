/**
 * Whether BuildKit trims this character off lines and splits ENV, LABEL, ARG and flags by it: Go's `unicode.IsSpace`,
 * https://pkg.go.dev/unicode#IsSpace. JavaScript's own notion differs in U+0085 and U+FEFF.
 */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Whether this character ends a keyword and splits the words of FROM, COPY, ADD, EXPOSE and VOLUME: blank, `\t`, `\v`, `\f`, `\r`. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 10);
}

/** The offset of the first character in `[from, end)` that is not white space; `end` when all are. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of `[start, end)` without the white space behind it. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** `isSpace` within ASCII: flags and the kind of HEALTHCHECK are split byte by byte, so that wider white space ends nothing there. */
export function isAsciiSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
