import { shapeSpan } from "../tools/argument-part.ts";
import type { Span } from "../../source/span.ts";
import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { loopValues } from "../commands/loop-values.ts";

/** A key's name on a keyserver: its fingerprint, or the last digits of it. */
export interface KeyId {
  /** As the build has it, `UNKNOWN_PIECE` for what only the build knows: `0xCBCB082A1BB943DB`. */
  readonly shape: string;
  /** Its digits, upper-case and without blanks; absent when they are not known, and when it is a name or an address instead. */
  readonly digits: string | undefined;
  readonly span: Span;
}

/** Digits of a fingerprint, and of what comes after SHA-1: https://www.rfc-editor.org/rfc/rfc9580#name-fingerprints */
const WHOLE: ReadonlySet<number> = new Set([40, 64]);

/** What gpg takes for an id; 32 digits are a fingerprint made with MD5. */
const LENGTHS: ReadonlySet<number> = new Set([8, 16, 32, ...WHOLE]);

/** The ids that an argument names, in the order of a loop when it is the loop's variable. */
export function keyIds(argument: Argument, command: Command): readonly KeyId[] {
  return loopValues(argument, command).flatMap(idsInWord);
}

/** Whether an id says which key it is: nobody can make another one with the same fingerprint. */
export function isFingerprint({ digits }: KeyId): boolean {
  return digits !== undefined && WHOLE.has(digits.length);
}

/** Whether an id is known and only the end of a fingerprint. */
export function isShort({ digits }: KeyId): boolean {
  return digits !== undefined && !WHOLE.has(digits.length);
}

function idsInWord(word: Argument): readonly KeyId[] {
  const { shape } = word;
  const whole = digitsOf(shape);
  if (whole !== undefined || shape.includes(UNKNOWN_PIECE)) return [{ shape, digits: whole, span: word.span }];
  return [...shape.matchAll(/[^\s,]+/g)].map(({ 0: text, index }) => ({
    shape: text,
    digits: digitsOf(text),
    span: text === shape ? word.span : shapeSpan(word, index, index + text.length),
  }));
}

/** `0x` in front, blanks and colons between, and `!` behind are all taken. https://gnupg.org/documentation/manuals/gnupg/Specify-a-User-ID.html */
function digitsOf(text: string): string | undefined {
  const digits = text.replace(/^\s*(?:0x)?|[\s:]|!$/gi, "");
  return LENGTHS.has(digits.length) && /^[0-9a-f]+$/i.test(digits) ? digits.toUpperCase() : undefined;
}

/** `?op=get&search=0x…`: how keyservers are asked by curl. https://datatracker.ietf.org/doc/html/draft-gallagher-openpgp-hkp */
const SEARCH = /[?&]search=((?:0x)?[0-9a-f]{8,64})(?=$|[&#])/i;

/** The id that an address asks a keyserver for; absent when it asks for something else. */
export function idInAddress(address: Argument): KeyId | undefined {
  const found = /\/pks\/lookup\b/.test(address.shape) ? SEARCH.exec(address.shape) : undefined;
  const [, text] = found ?? [];
  if (!found || text === undefined) return undefined;
  const end = found.index + found[0].length;
  return { shape: text, digits: digitsOf(text), span: shapeSpan(address, end - text.length, end) };
}
