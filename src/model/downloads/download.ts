import type { Span } from "../../source/span.ts";
import type { Command } from "../commands/command.ts";
import type { Step } from "../stage.ts";
import type { FileCheck } from "./file-check.ts";
import type { UseKind } from "./file-uses.ts";

/** An address that a build fetches, and what becomes of the bytes. */
export interface Download {
  /** With `UNKNOWN_PIECE` for what only the build knows. */
  readonly address: string;
  /** The word that names the address. */
  readonly span: Span;
  /** What fetches it: `curl`, `wget`, `ADD`, `git`, `pip`. */
  readonly by: string;
  readonly step: Step;
  /** Absent for ADD. */
  readonly command: Command | undefined;
  /** Where it is first stored; absent when it is only piped on, or nobody can tell. */
  readonly file: string | undefined;
  readonly uses: readonly DownloadUse[];
  /** The checks that cover it, those too that come too late or whose failure is lost; not those of which one cannot tell what they cover. */
  readonly checks: readonly DownloadCheck[];
  /** The gravest use with no check in front of it; absent when there is none. */
  readonly unchecked: DownloadUse | undefined;
  /** `doubtful`: it is checked, but in a way that keeps nobody out; see `ineffectiveChecks`. */
  readonly verdict: "unused" | "unverified" | "doubtful" | "verified";
}

/** One use of what was fetched. */
export interface DownloadUse {
  readonly kind: UseKind;
  /** The program that uses it; absent when it is started itself. */
  readonly by: string | undefined;
  /** The word that names the file, or the program that reads it from a pipe. */
  readonly span: Span;
  readonly step: Step;
  /** Whether an interpreter runs it as it comes out of a pipe. */
  readonly unseen: boolean;
}

/** A check that a build makes of what it fetched. */
export interface DownloadCheck {
  /** `sha256sum`, `gpg`, `ADD --checksum`. */
  readonly by: string;
  readonly against: FileCheck["against"];
  readonly weak: boolean;
  readonly span: Span;
  readonly step: Step;
}

/** Why a check keeps nobody out. */
export type Ineffectiveness =
  /** It works out a digest that nobody compares. */
  | { readonly kind: "prints" }
  /** `caught`: `|| true` or the like takes its failure; `separator`, `pipe`, `background`: the shell does not look at it. */
  | { readonly kind: "caught" | "separator" | "pipe" | "background" }
  /** The file was run before. */
  | { readonly kind: "late" }
  /** Whoever can change the file can change the list of digests: `list` is its address. */
  | { readonly kind: "same-place"; readonly list: Pick<Download, "address" | "span"> };

/** A check that lets a changed file pass. */
export interface IneffectiveCheck {
  readonly by: string;
  /** The program's name. */
  readonly span: Span;
  readonly step: Step;
  readonly why: Ineffectiveness;
  /** What it should cover; absent when one cannot tell. */
  readonly download: Download | undefined;
  /** The use that happens all the same. */
  readonly use: DownloadUse | undefined;
}
