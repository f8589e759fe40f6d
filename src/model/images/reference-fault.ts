import { rememberedByName } from "../remembered.ts";
import { isRegistry } from "./image-reference.ts";

/** What is wrong with a reference; the name says which part of the grammar it breaks. */
export type ReferenceFaultKind =
  | "empty"
  | "scheme"
  | "identifier"
  | "registry"
  | "port"
  | "upper-case-namespace"
  | "upper-case"
  | "empty-component"
  | "separator"
  | "character"
  | "too-long"
  | "empty-tag"
  | "tag-start"
  | "tag-character"
  | "second-tag"
  | "tag-too-long"
  | "digest-form"
  | "digest-algorithm"
  | "digest-character"
  | "digest-length";

/** The first fault of a reference. */
export interface ReferenceFault {
  readonly kind: ReferenceFaultKind;
  /** Where it is in the reference, half-open. */
  readonly start: number;
  readonly end: number;
  /** What the whole reference probably should be; absent when that is not clear. */
  readonly meant?: string | undefined;
}

/** https://github.com/opencontainers/go-digest/blob/master/algorithm.go */
const DIGEST_DIGITS: ReadonlyMap<string, number> = new Map([["sha256", 64], ["sha384", 96], ["sha512", 128]]);

const LONGEST_PATH = 255;
const LONGEST_TAG = 128;

/**
 * Why no builder takes a text for the name of an image; absent when it is one. An upper-case first component is in the grammar, as
 * the host of a registry, and a fault all the same: no registry is called so.
 * https://pkg.go.dev/github.com/distribution/reference
 */
export const referenceFault: (text: string) => ReferenceFault | undefined = rememberedByName((text) => {
  if (text === "") return { kind: "empty", start: 0, end: 0 };
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(text)?.[0];
  if (scheme !== undefined) {
    const rest = text.slice(scheme.length);
    return { kind: "scheme", start: 0, end: scheme.length, meant: rest.includes("://") ? undefined : ifSound(rest) };
  }
  if (/^[a-f0-9]{64}$/.test(text)) return { kind: "identifier", start: 0, end: text.length };
  const at = text.indexOf("@");
  const named = at === -1 ? text : text.slice(0, at);
  return faultInName(named, text) ?? (at === -1 ? undefined : faultInDigest(text, at)) ?? faultInNamespace(named, text);
});

function ifSound(text: string): string | undefined {
  return referenceFault(text) === undefined ? text : undefined;
}

/** The fault in what stands in front of the digest. */
function faultInName(named: string, text: string): ReferenceFault | undefined {
  const slash = named.indexOf("/");
  const first = slash === -1 ? "" : named.slice(0, slash);
  const hasRegistry = slash > 0 && isRegistry(first);
  const looksLikeHost = hasRegistry && (/[.:]/.test(first) || first === "localhost");
  if (looksLikeHost) {
    const fault = faultInRegistry(first);
    if (fault) return fault;
  }
  const from = looksLikeHost ? slash + 1 : 0;
  const colon = named.indexOf(":", from);
  const end = colon === -1 ? named.length : colon;
  return faultInPath(named, from, end, text) ?? (colon === -1 ? undefined : faultInTag(named, colon));
}

function faultInRegistry(registry: string): ReferenceFault | undefined {
  const colon = registry.startsWith("[") ? registry.indexOf(":", registry.indexOf("]") + 1) : registry.indexOf(":");
  const hostEnd = colon === -1 ? registry.length : colon;
  const host = registry.slice(0, hostEnd);
  if (/^\[[a-fA-F0-9:]+\]$/.test(host)) return faultInPort(registry, colon);
  if (host === "") return { kind: "registry", start: 0, end: Math.max(1, hostEnd) };
  // No host has an underscore, but as a part of the path the builder lets it pass.
  if (colon === -1 && !/[A-Z]/.test(host) && faultySeparator(host) === undefined && !/[^a-z0-9._-]/.test(host)) return undefined;
  const strange = /[^A-Za-z0-9.-]+/.exec(host);
  if (strange) return { kind: "registry", start: strange.index, end: strange.index + strange[0].length };
  for (const run of host.matchAll(/[.-]+/g)) {
    const end = run.index + run[0].length;
    // A label between dots begins and ends with a letter or a digit.
    if (run.index === 0 || end === host.length || (run[0].length > 1 && run[0].includes("."))) return { kind: "registry", start: run.index, end };
  }
  return faultInPort(registry, colon);
}

function faultInPort(registry: string, colon: number): ReferenceFault | undefined {
  if (colon === -1 || /^[0-9]+$/.test(registry.slice(colon + 1))) return undefined;
  return { kind: "port", start: colon, end: registry.length };
}

function faultInPath(named: string, from: number, end: number, text: string): ReferenceFault | undefined {
  const path = named.slice(from, end);
  const fault = faultInComponents(path, from);
  if (fault) return fault;
  const hasNamespace = from === 0 && path.includes("/");
  const upper = upperCaseComponents(path, hasNamespace ? path.indexOf("/") : 0);
  if (upper) return upperCaseFault(text, "upper-case", from + upper.start, from + upper.end);
  // Docker Hub's own images are kept below `library/`.
  const isOfficial = from === 0 && !hasNamespace;
  const isTooLong = path.length + (isOfficial ? "library/".length : 0) > LONGEST_PATH;
  return isTooLong ? { kind: "too-long", start: from, end } : undefined;
}

/** The first component that is wrong for another reason than upper-case letters. */
function faultInComponents(path: string, from: number): ReferenceFault | undefined {
  let start = 0;
  for (const component of path.split("/")) {
    const at = from + start;
    if (component === "") {
      // The slash in front, the one behind, or the colon of a tag.
      const sign = at > 0 ? at - 1 : at;
      return { kind: path === "" && from === 0 ? "empty" : "empty-component", start: sign, end: sign + 1 };
    }
    const strange = /[^A-Za-z0-9._-]+/.exec(component);
    if (strange) return { kind: "character", start: at + strange.index, end: at + strange.index + strange[0].length };
    const separator = faultySeparator(component);
    if (separator) return { kind: "separator", start: at + separator.index, end: at + separator.index + separator[0].length };
    start += component.length + 1;
  }
  return undefined;
}

/** Letters and digits are set apart by one dot, one or two underscores or any number of dashes. */
function faultySeparator(component: string): RegExpExecArray | undefined {
  if (!/[._-]/.test(component)) return undefined;
  for (const run of component.matchAll(/[._-]+/g)) {
    const atEdge = run.index === 0 || run.index + run[0].length === component.length;
    if (atEdge || !/^(?:[._]|__|-+)$/.test(run[0])) return run;
  }
  return undefined;
}

/** From the first to behind the last component with an upper-case letter; absent when there is none from `from` on. */
function upperCaseComponents(path: string, from: number): { readonly start: number; readonly end: number } | undefined {
  if (!/[A-Z]/.test(path)) return undefined;
  let first = -1;
  let last = -1;
  for (const { index } of path.matchAll(/[A-Z]+/g)) {
    if (first === -1) first = index;
    last = index;
  }
  if (last < from) return undefined;
  const slash = path.indexOf("/", last);
  return { start: path.lastIndexOf("/", first) + 1, end: slash === -1 ? path.length : slash };
}

/** In front of the first slash the letters are allowed, and mean something else. */
function faultInNamespace(named: string, text: string): ReferenceFault | undefined {
  const namespace = /^[^.:/]*[A-Z][^.:/]*(?=\/)/.exec(named)?.[0];
  return namespace === undefined ? undefined : upperCaseFault(text, "upper-case-namespace", 0, namespace.length);
}

function upperCaseFault(text: string, kind: "upper-case" | "upper-case-namespace", start: number, end: number): ReferenceFault {
  return { kind, start, end, meant: ifSound(text.slice(0, start) + text.slice(start, end).toLowerCase() + text.slice(end)) };
}

function faultInTag(named: string, colon: number): ReferenceFault | undefined {
  const tag = named.slice(colon + 1);
  const start = colon + 1;
  if (tag === "") return { kind: "empty-tag", start: colon, end: start };
  const strange = /[^\w.-]+/.exec(tag);
  if (strange && strange[0].startsWith(":")) return { kind: "second-tag", start: start + strange.index, end: named.length };
  if (strange) return { kind: "tag-character", start: start + strange.index, end: start + strange.index + strange[0].length };
  const edge = /^[.-]+/.exec(tag);
  if (edge) return { kind: "tag-start", start, end: start + edge[0].length };
  return tag.length > LONGEST_TAG ? { kind: "tag-too-long", start, end: named.length } : undefined;
}

function faultInDigest(text: string, at: number): ReferenceFault | undefined {
  const digest = text.slice(at + 1);
  const colon = digest.indexOf(":");
  if (colon === -1) {
    // `node@20`, as packages are written elsewhere.
    const isTag = /^\w[\w.-]*$/.test(digest) && !text.slice(0, at).includes(":", text.lastIndexOf("/", at) + 1);
    return { kind: "digest-form", start: at, end: text.length, meant: isTag ? ifSound(`${text.slice(0, at)}:${digest}`) : undefined };
  }
  const start = at + 1 + colon + 1;
  const digits = DIGEST_DIGITS.get(digest.slice(0, colon));
  if (digits === undefined) return { kind: "digest-algorithm", start: at + 1, end: Math.max(start - 1, at + 2) };
  const encoded = digest.slice(colon + 1);
  const strange = /[^a-f0-9]+/.exec(encoded);
  if (strange) {
    const isUpper = /^[a-fA-F0-9]+$/.test(encoded);
    const meant = isUpper ? ifSound(text.slice(0, start) + encoded.toLowerCase()) : undefined;
    return { kind: "digest-character", start: start + strange.index, end: start + strange.index + strange[0].length, meant };
  }
  return encoded.length === digits ? undefined : { kind: "digest-length", start: encoded === "" ? start - 1 : start, end: text.length };
}
