/** The formats by the names under which the command line knows them. */
export const FORMAT_NAMES = [
  "text",
  "unix",
  "json",
  "lsp",
  "sarif",
  "github",
  "gitlab",
  "checkstyle",
  "junit",
  "rdjson",
  "tap",
  "markdown",
  "html",
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
