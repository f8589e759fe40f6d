import { json } from "./json.ts";
import { lsp } from "./lsp.ts";
import type { Format } from "./report-options.ts";
import { text } from "./text.ts";
import { unix } from "./unix.ts";

/** Every format under the name by which the command line knows it. */
export const formats = { text, unix, json, lsp } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
export type { Format, ReportOptions } from "./report-options.ts";
export type { Palette, Paint } from "./palette.ts";
export { plainPalette } from "./palette.ts";
export { displayWidth, visibleLine, visibleText, wrapText } from "./terminal-text.ts";
