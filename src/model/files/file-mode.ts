/** The permission bits of an octal mode, as in `chmod(2)`. */
export const SETUID = 0o4000;
export const SETGID = 0o2000;
export const STICKY = 0o1000;
export const OTHER_WRITE = 0o002;

/** What a mode, as `chmod` takes it, does to the bits of a file. */
export interface FileMode {
  /** Bits that are set afterwards, whatever they were. */
  readonly sets: number;
  /** Bits that are clear afterwards, whatever they were. */
  readonly clears: number;
  /** Whether the mode was written as a number. */
  readonly octal: boolean;
}

const ALL = 0o7777;

/**
 * Reads `755`, `0755`, `u+x,go-w`, `a=rX`, `g=u`. Absent when it is no mode. `X` and a class's letter count as nothing known, because
 * they depend on the file. GNU chmod keeps setuid and setgid of folders under a short octal mode; no rule asks for that.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/chmod.html
 */
export function parseMode(text: string): FileMode | undefined {
  if (/^[0-7]{1,5}$/.test(text)) {
    const sets = Number.parseInt(text, 8) & ALL;
    return { sets, clears: ALL & ~sets, octal: true };
  }
  let sets = 0;
  let clears = 0;
  for (const clause of text.split(",")) {
    const read = /^([ugoa]*)((?:[-+=][rwxXstugo]*)+)$/.exec(clause);
    if (!read) return undefined;
    const [, who = "", actions = ""] = read;
    for (const [, operator = "", letters = ""] of actions.matchAll(/([-+=])([rwxXstugo]*)/g)) {
      const bits = bitsOf(who === "" ? "a" : who, letters, who === "");
      if (/[ugo]/.test(letters)) {
        const copied = bitsOf(who === "" ? "a" : who, "rwx", false);
        if (operator !== "-") clears &= ~copied;
        if (operator !== "+") sets &= ~copied;
        continue;
      }
      if (operator === "-") {
        sets &= ~bits;
        clears |= bits;
        continue;
      }
      sets |= bits;
      clears &= ~bits;
      if (operator === "=") {
        const cleared = bitsOf(who === "" ? "a" : who, "rwx", false) & ~bits;
        sets &= ~cleared;
        clears |= cleared;
      }
    }
  }
  return { sets, clears, octal: false };
}

/** The bits that letters mean for these classes of users. Without classes the umask applies, which keeps others from writing. */
function bitsOf(who: string, letters: string, masked: boolean): number {
  let bits = 0;
  const everyone = who.includes("a");
  for (const [index, kind] of ["o", "g", "u"].entries()) {
    if (!everyone && !who.includes(kind)) continue;
    const shift = index * 3;
    if (letters.includes("r")) bits |= 0o4 << shift;
    if (letters.includes("w") && !(masked && kind !== "u")) bits |= 0o2 << shift;
    if (letters.includes("x")) bits |= 0o1 << shift;
  }
  if (letters.includes("s")) {
    if (everyone || who.includes("u")) bits |= SETUID;
    if (everyone || who.includes("g")) bits |= SETGID;
  }
  if (letters.includes("t")) bits |= STICKY;
  return bits;
}
