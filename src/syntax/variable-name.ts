const SPECIAL_PARAMETERS = "@*#?-$!0";

/**
 * The end of the variable name at `start`; `start` itself when there is none. Digits make a name of their own, and so
 * does each of the shell's special parameters: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#tag_18_05_02
 */
export function endOfName(text: string, start: number, end: number): number {
  if (start >= end) return start;
  if (isDigit(text, start)) {
    let at = start;
    while (at < end && isDigit(text, at)) at += widthAt(text, at);
    return at;
  }
  if (SPECIAL_PARAMETERS.includes(text.charAt(start))) return start + 1;
  let at = start;
  while (at < end && isNameCharacter(text, at)) at += widthAt(text, at);
  return at;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 48 && code <= 57;
  // Not made when the module is loaded: V8 takes half a millisecond to look all digits and letters up.
  return /\p{Nd}/u.test(characterAt(text, at));
}

function isNameCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
  }
  return /[\p{L}\p{Nd}]/u.test(characterAt(text, at));
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
