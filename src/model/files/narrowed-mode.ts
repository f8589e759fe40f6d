import { OTHER_WRITE, parseMode, SETGID, SETUID } from "./file-mode.ts";

/** The same mode with others not allowed to write, owner and group as before; absent when there is no short way to write it. */
export function withoutOtherWrite(mode: string): string | undefined {
  return withoutBits(mode, OTHER_WRITE, "o-w", (who, operator, letters) => {
    if (!letters.includes("w") || !/[oa]/.test(who)) return [who + operator + letters];
    const insiders = who.includes("a") ? "ug" : who.replaceAll("o", "");
    const rest = letters.replaceAll("w", "");
    const clauses = insiders === "" ? [] : [insiders + operator + letters];
    return rest === "" && operator === "+" ? clauses : [...clauses, `o${operator}${rest}`];
  });
}

/** The same mode without the setuid and setgid bits; absent when there is no short way to write it. */
export function withoutSetIds(mode: string): string | undefined {
  const sets = parseMode(mode)?.sets ?? 0;
  const classes = ((sets & SETUID) === 0 ? "" : "u") + ((sets & SETGID) === 0 ? "" : "g");
  return withoutBits(mode, SETUID | SETGID, `${classes}-s`, (who, operator, letters) => {
    const rest = letters.replaceAll("s", "");
    return rest === "" && operator === "+" ? [] : [who + operator + rest];
  });
}

type Rewriting = (who: string, operator: string, letters: string) => readonly string[];

/** `nothing` is what remains when the mode says nothing else. */
function withoutBits(mode: string, bits: number, nothing: string, rewrite: Rewriting): string | undefined {
  if (/^[0-7]+$/.test(mode)) {
    const narrowed = (Number.parseInt(mode, 8) & ~bits).toString(8).padStart(3, "0");
    return mode.startsWith("0") ? narrowed.padStart(4, "0") : narrowed;
  }
  const clauses = mode.split(",").flatMap((clause) => {
    const [, who = "", operator = "", letters = ""] = /^([ugoa]*)([-+=])([rwxXst]*)$/.exec(clause) ?? [];
    return operator === "" || operator === "-" ? [clause] : rewrite(who, operator, letters);
  });
  const text = clauses.length > 0 ? clauses.join(",") : nothing;
  const read = parseMode(text);
  return read && (read.sets & bits) === 0 ? text : undefined;
}
