import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { replace } from "./edits.ts";
import type { Edit } from "./finding.ts";

const SECURE: Readonly<Record<string, string>> = { http: "https", hkp: "hkps" };

/** Servers that are gone, so that no other scheme brings them back. https://keys.openpgp.org/about/news */
const GONE = /\bsks-keyservers\.net\b|^keys\.gnupg\.net\b/i;

/** The ports of the plain scheme, which the secure one does not answer on. */
const PLAIN_PORT = /^:(?:80|11371)(?=$|[/"'\s])/;

const PARTS = /^(["']?)(?:([a-z][a-z0-9+.-]*):\/\/)?([\w.-]+)/i;

/**
 * Puts the secure scheme in front of an address that stands at `span`; `bare` is the scheme of an address that names none. Absent
 * when the address is not written there, a variable for example, or when its server is known to be gone.
 */
export function secureEdits(source: SourceText, span: Span, bare: "http" | "hkp"): readonly [Edit, ...Edit[]] | undefined {
  const text = source.text.slice(span.start, span.end);
  const [front, quote = "", scheme, host = ""] = PARTS.exec(text) ?? [];
  const secure = SECURE[(scheme ?? bare).toLowerCase()];
  if (front === undefined || secure === undefined || GONE.test(host)) return undefined;
  const start = span.start + quote.length;
  const edit = scheme === undefined ? replace({ start, end: start }, `${secure}://`) : replace({ start, end: start + scheme.length }, secure);
  const port = PLAIN_PORT.exec(text.slice(front.length))?.[0];
  const end = span.start + front.length;
  return port === undefined ? [edit] : [edit, replace({ start: end, end: end + port.length }, "")];
}
