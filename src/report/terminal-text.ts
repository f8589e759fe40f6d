/**
 * What a terminal would obey, hide or reorder instead of showing: control characters (C0, DEL, C1), format characters (bidi
 * overrides and isolates among them, https://trojansource.codes), line and paragraph separators, halves of surrogate pairs, and
 * noncharacters, two of which no XML may hold: https://www.w3.org/TR/xml/#charsets. A function, because V8 looks all characters with a
 * property up when it makes such a pattern, and the three of this file would cost each start 1 ms.
 */
const unseen = (): RegExp => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const PRINTABLE_ASCII = /^[ -~]*$/;
const LINE_BREAKS_AND_TABS = /[\t\r\n]+/g;

/** Joins emoji and shapes letters of several scripts; it moves nothing. */
const JOINERS = "\u{200C}\u{200D}";

function seen(character: string): string {
  if (JOINERS.includes(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u{2421}";
  if (code >= 0xd800 && code <= 0xdfff) return "\u{FFFD}";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** The text with everything that a terminal would act on made visible: ESC becomes ␛, a bidi override `<U+202E>`. */
export function visibleText(text: string): string {
  return PRINTABLE_ASCII.test(text) ? text : text.replace(unseen(), seen);
}

/** The same on one line: line breaks and tabs become a space. */
export function visibleLine(text: string): string {
  return visibleText(text.replace(LINE_BREAKS_AND_TABS, " "));
}

/** First and last code point of the blocks that East Asian Width (https://www.unicode.org/reports/tr11/) calls wide or full-width. */
const WIDE_BLOCKS = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
] as const;

function characterWidth(character: string): number {
  if (/^[\p{Mn}\p{Me}\u{200C}\u{200D}]$/u.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  if (WIDE_BLOCKS.some(([first, last]) => code >= first && code <= last)) return 2;
  return /^\p{Emoji_Presentation}$/u.test(character) ? 2 : 1;
}

function graphemeWidth(grapheme: string): number {
  let widest = 0;
  let selectsEmoji = false;
  for (const character of grapheme) {
    if (character === "\u{FE0F}") selectsEmoji = true;
    widest = Math.max(widest, characterWidth(character));
  }
  return selectsEmoji && widest === 1 ? 2 : widest;
}

/** One grapheme as it is shown, with the columns that it fills and where it starts in the text it was taken from. */
export interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly start: number;
}

/** The text cut into graphemes that are safe to show. A tab fills up to the next multiple of `tabWidth`. */
export function cellsOf(text: string, tabWidth = 4): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const push = (grapheme: string, start: number): void => {
    let shown = visibleText(grapheme);
    if (grapheme === "\t") shown = " ".repeat(tabWidth - (column % tabWidth));
    const width = PRINTABLE_ASCII.test(shown) ? shown.length : graphemeWidth(shown);
    cells.push({ shown, width, start });
    column += width;
  };
  if (PRINTABLE_ASCII.test(text)) for (let at = 0; at < text.length; at++) push(text.charAt(at), at);
  else for (const { segment, index } of new Intl.Segmenter("en").segment(text)) push(segment, index);
  return cells;
}

/** How many columns a terminal needs for a text without control characters and colours. */
export function displayWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  return cellsOf(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** Breaks a text at its spaces into lines of at most `width` columns; a longer word gets a line of its own. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let filled = 0;
  for (const word of text.split(" ")) {
    const length = displayWidth(word);
    if (line !== "" && filled + 1 + length > width) {
      lines.push(line);
      line = word;
      filled = length;
    } else {
      filled += line === "" ? length : length + 1;
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}
