import type { KeyStore, PackageKey } from "../model/sources/package-key.ts";
import { remembered } from "../model/remembered.ts";
import { sharesSources } from "../model/sources/package-keys.ts";
import type { SourceText } from "../source/source-text.ts";
import { replace } from "./edits.ts";
import type { Edit, Fix } from "./finding.ts";
import { bindTo, standsInChain } from "./keyring-edits.ts";

const GLOBAL_FOLDER = "/etc/apt/trusted.gpg.d";
const OWN_FOLDER = "/etc/apt/keyrings";

/** Endings by which apt tells armoured keyrings from others. */
const KEYRING = /^\/etc\/apt\/trusted\.gpg\.d\/[\w.+-]+\.(?:asc|gpg)$/;

/**
 * Moves a key out of the folder that every source trusts into one that none does, and names it in the sources that it is for. Absent when
 * nobody knows those, when another of the stage's keys (`all`) may be for them, or one of the places cannot be edited to the character.
 */
export function moveFix(source: SourceText, key: PackageKey, store: KeyStore, all: readonly PackageKey[]): Fix | undefined {
  const { path = "" } = store;
  const { sources, step } = key;
  if (!KEYRING.test(path) || sources.length === 0 || sharesSources(key, all)) return undefined;
  const moved = path.replace(GLOBAL_FOLDER, OWN_FOLDER);
  const mentions = mentionsOf(path, source, store, step.stage.from.span.start);
  const folder = folderEdit(source, store);
  const bound = sources.map((each) => bindTo(moved, each));
  if (mentions.length === 0 || folder === "impossible" || bound.includes(undefined)) return undefined;
  const [first, ...more] = [...(folder ? [folder] : []), ...mentions, ...bound.filter((edit) => edit !== undefined)];
  return first && { title: `Keep the key in ${moved}, for this source alone`, safety: "suggestion", edits: [first, ...more] };
}

/** The store's folder where the store is named, and wherever the stage names the file again. Empty when it is not written there. */
function mentionsOf(path: string, source: SourceText, { span, step }: KeyStore, from: number): readonly Edit[] {
  const end = step.stage.steps.at(-1)?.instruction.span.end ?? source.text.length;
  const written = source.text.slice(span.start, span.end).indexOf(GLOBAL_FOLDER);
  if (written === -1) return [];
  const named = keyringsNamed(source).get(path) ?? [];
  const starts = new Set([span.start + written, ...named.filter((start) => start >= from && start < end)]);
  return [...starts].map((start) => replace({ start, end: start + GLOBAL_FOLDER.length }, OWN_FOLDER));
}

/** Where a text names the keyrings that every source trusts, by their paths: thousands of keys need not search it each. */
const keyringsNamed = remembered(({ text }: SourceText): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const { 0: path, index } of text.matchAll(/\/etc\/apt\/trusted\.gpg\.d\/[\w.+-]+/g)) {
    const known = places.get(path);
    if (known) known.push(index);
    else places.set(path, [index]);
  }
  return places;
});

/** Debian has the folder since 12, Ubuntu since 22.04; COPY and ADD make it. */
function folderEdit(source: SourceText, { command, step }: KeyStore): Edit | "impossible" | undefined {
  const { instruction } = step;
  if (!command || source.text.slice(instruction.span.start, instruction.span.end).includes(OWN_FOLDER)) return undefined;
  const start = Math.min(command.span.start, ...command.wrappers.map(({ span }) => span.start), command.pipeline?.span.start ?? Infinity);
  const end = Math.max(command.span.end, command.pipeline?.span.end ?? 0);
  if (!standsInChain(source.text, start, end)) return "impossible";
  const sudo = command.wrappers.some(({ name }) => name === "sudo") ? "sudo " : "";
  return replace({ start, end: start }, `${sudo}install -d -m 0755 ${OWN_FOLDER} && `);
}
