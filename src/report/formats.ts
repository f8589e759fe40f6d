import { checkstyle } from "./checkstyle.ts";
import { github } from "./github.ts";
import type { FormatName } from "./format-names.ts";
import { gitlab } from "./gitlab.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { lsp } from "./lsp.ts";
import { markdown } from "./markdown.ts";
import { rdjson } from "./rdjson.ts";
import type { Format } from "./report-options.ts";
import { sarif } from "./sarif.ts";
import { tap } from "./tap.ts";
import { text } from "./text.ts";
import { unix } from "./unix.ts";

/** Every format under the name by which the command line knows it. */
export const formats = {
  text,
  unix,
  json,
  lsp,
  sarif,
  github,
  gitlab,
  checkstyle,
  junit,
  rdjson,
  tap,
  markdown,
  html,
} as const satisfies Readonly<Record<FormatName, Format>>;
