import type { Span } from "../../source/span.ts";
import type { Command } from "../commands/command.ts";
import type { Step } from "../stage.ts";
import type { PackageSource } from "./package-source.ts";
import type { KeyId } from "./package-key-ids.ts";

/** A key that a build brings in, with what becomes of it. */
export interface PackageKey extends KeyMaterial {
  /** Where it is kept for those who trust it, in order; the same key may go to several places. */
  readonly stores: readonly KeyStore[];
  /** How it was turned on the way. */
  readonly turned: ReadonlySet<KeyTurn>;
  /** What makes sure that it is the one that is wanted, as far as the stage does it; absent when nothing does. */
  readonly check: KeyCheck | undefined;
  /** `packages`: it vouches for packages; `signatures`: gpg alone has it, to verify files; `unknown`: nobody takes it in this stage. */
  readonly purpose: "packages" | "signatures" | "unknown";
  /** The package sources of the stage that it is for: those that name its keyring, else those of its domain. */
  readonly sources: readonly PackageSource[];
}

/** A key as it comes in. */
export interface KeyMaterial {
  readonly origin: KeyOrigin;
  /** What it is asked for by; empty when it is taken as it comes. */
  readonly ids: readonly KeyId[];
  readonly step: Step;
  /** The command that brings it in; absent for COPY, ADD and for what a package source names. */
  readonly command: Command | undefined;
}

export type KeyOrigin =
  /** Fetched from an address, whoever fetches it. */
  | { readonly from: "address"; readonly address: WrittenWord; readonly tls: "checked" | "unchecked" }
  /** Asked of one of several keyservers, or of the one that gpg chooses when there is none. */
  | { readonly from: "keyserver"; readonly servers: readonly WrittenWord[] }
  /** A file, wherever that is from; the path is absent when it is not known. */
  | { readonly from: "file"; readonly path: string | undefined; readonly place: "context" | "elsewhere" | "image" }
  /** It stands in the Dockerfile. */
  | { readonly from: "text"; readonly span: Span };

/** A word with its place in the file; the shape has `UNKNOWN_PIECE` for unknown pieces. */
export interface WrittenWord {
  readonly shape: string;
  readonly span: Span;
}

/** A place where keys lie that somebody trusts. */
export interface KeyStore {
  /**
   * `keyring`: a file that only counts for the source that names it; `trusted`: apt's global keyrings; `apt-key`: what apt-key
   * chooses; `rpm`: rpm's database; `apk`: /etc/apk/keys; `gpg`: gpg's own home; `repository`: a source brings the key along.
   */
  readonly kind: "keyring" | "trusted" | "apt-key" | "rpm" | "apk" | "gpg" | "repository";
  /** Absolute and normalised; absent where there is no file that the Dockerfile names. */
  readonly path: string | undefined;
  /** What names it: a file name, or the command. */
  readonly span: Span;
  readonly step: Step;
  /** Absent for COPY and ADD. */
  readonly command: Command | undefined;
  /** Whether the stage leaves it there. */
  readonly lasting: boolean;
}

export type KeyTurn = "dearmored" | "armored" | "exported";

/** What is compared with something that the Dockerfile says. */
export interface KeyCheck {
  readonly by: "checksum" | "fingerprint";
  readonly span: Span;
}
