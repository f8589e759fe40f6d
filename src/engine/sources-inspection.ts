import { UNKNOWN_PIECE } from "../model/commands/command.ts";
import { isUnsigned } from "../model/sources/blind-options.ts";
import { shownSource, type PackageSource } from "../model/sources/package-source.ts";
import { packageSources } from "../model/sources/package-sources.ts";
import type { Stage } from "../model/stage.ts";
import type { Span } from "../source/span.ts";

/** A package source that a stage adds, with what plimsoll makes of it. */
export interface SourceInspection {
  readonly manager: PackageSource["manager"];
  readonly form: PackageSource["form"];
  /** As messages show it, `…` for what only the build knows. */
  readonly address: string;
  readonly origin: PackageSource["origin"];
  /** Who must have signed what comes: one of `keys`, any key that is trusted, nobody; `unknown` for files that are fetched. */
  readonly signedBy: "named-key" | "any-key" | "nobody" | "unknown";
  /** Paths, addresses and fingerprints; empty text for a key that stands in the entry. None for one that is looked up by name. */
  readonly keys: readonly string[];
  readonly span: Span;
}

/** The package sources that a stage adds, in the order of the file. */
export function inspectSources(stage: Stage): readonly SourceInspection[] {
  return packageSources(stage).map((source) => ({
    manager: source.manager,
    form: source.form,
    address: shownSource(source) ?? "…",
    origin: source.origin,
    signedBy: signedBy(source),
    keys: source.keys.map(({ text }) => text.replaceAll(UNKNOWN_PIECE, "…")),
    span: source.span,
  }));
}

function signedBy(source: PackageSource): SourceInspection["signedBy"] {
  if (isUnsigned(source)) return "nobody";
  // Programs that look a source up by its name fetch its key too.
  if (source.keys.length > 0 || (source.form === "command" && source.community)) return "named-key";
  return source.form === "fetched" ? "unknown" : "any-key";
}
