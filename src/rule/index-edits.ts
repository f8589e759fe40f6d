import type { IndexOptOut } from "../model/opt-outs/index-opt-outs.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Edit, Fix } from "./finding.ts";
import { undoFix } from "./removals.ts";

/**
 * A suggestion that asks an index over https and leaves out what http needed. Absent for a server of one's own network, which may
 * not know https, and where the address does not stand in the file.
 */
export function askOverHttps(source: SourceText, { plainAddress, reach, companions }: IndexOptOut): Fix | undefined {
  const at = plainAddress?.span.start ?? 0;
  if (!plainAddress || reach === "own-network" || !source.text.startsWith("http:", at)) return undefined;
  const end = at + "http".length;
  const edits: [Edit, ...Edit[]] = [{ span: { start: end, end }, text: "s" }];
  for (const companion of companions) {
    const removal = undoFix(source, companion);
    if (!removal) return undefined;
    edits.push(...removal.edits);
  }
  return { title: "Ask over https", safety: "suggestion", edits };
}
