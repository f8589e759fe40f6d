import { plainPalette, type Palette } from "../linter.ts";

/** What decides about colours: the options and where the report goes. */
export interface ColourQuestion {
  readonly noColor: boolean;
  readonly isTerminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** `--no-color` and NO_COLOR (https://no-color.org) win over FORCE_COLOR, which wins over whether there is a terminal. */
export function wantsColours({ noColor, isTerminal, environment }: ColourQuestion): boolean {
  if (noColor || (environment["NO_COLOR"] ?? "") !== "") return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && environment["TERM"] !== "dumb";
}

/** The palette of a terminal, or the plain one. */
export async function paletteFor(coloured: boolean): Promise<Palette> {
  if (!coloured) return plainPalette;
  // Loaded when it is wanted: it asks what standard output is, for which Node makes a stream of it.
  const { default: picocolors } = await import("picocolors");
  const { bold, cyan, dim, green, blue, magenta, red, yellow } = picocolors.createColors(true);
  return {
    error: (text) => bold(red(text)),
    warning: (text) => bold(yellow(text)),
    info: (text) => bold(blue(text)),
    style: (text) => bold(magenta(text)),
    strong: bold,
    faint: dim,
    note: blue,
    fix: green,
    code: cyan,
  };
}
