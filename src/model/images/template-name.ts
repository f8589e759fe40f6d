import { rememberedByName } from "../remembered.ts";

/** The delimiters of what fills templates in: `#X#`, `@X@`, `%%X%%`, `{{ x }}`, `<x>`, `__X__`, `[[x]]`, `$(x)`, `!x!`. */
const FILLED_IN = /#[^#]*#|@\w+@|%|[{}<>[\]!*?]|__[A-Z]|\$\$|\$\(/;

/**
 * Whether the name of an image waits for a program that fills it in before anything is built, so that nothing can be said of it:
 * `#IMAGE#`, `{{base}}`, `BASEIMAGE`. `written` is the text with its variables.
 */
export const isTemplateName = rememberedByName((written) => {
  const named = withoutBraces(written);
  return FILLED_IN.test(named.replace(/^\[[a-fA-F0-9:]+\]/, "")) || named.split("/").some(isShouted);
});

/** The text with `$X` for `${…}`, whatever is nested in it. */
function withoutBraces(written: string): string {
  if (!written.includes("${")) return written;
  const kept: string[] = [];
  let from = 0;
  let depth = 0;
  for (const { 0: sign, index } of written.matchAll(/\$\{|\}/g)) {
    if (sign === "}" && depth === 0) continue;
    if (sign === "}") depth--;
    else if (depth++ === 0) kept.push(written.slice(from, index), "$X");
    if (depth === 0) from = index + 1;
  }
  // An open brace is no template's either: the builder says what is wrong with it.
  return kept.join("") + (depth === 0 ? written.slice(from) : "");
}

/** `BASEIMAGE`, `REPLACE-ME`, `ARCH-debian`: who only holds the shift key too long writes `Debian`. */
function isShouted(component: string): boolean {
  const name = component.replace(/[:@].*$/s, "").replace(/\$\w+/g, "");
  if (!/[A-Z]{2}/.test(name)) return false;
  return !/[a-z.]/.test(name) || name.split(/[-_.]/).some((word) => /^[A-Z]{4,}$/.test(word));
}
