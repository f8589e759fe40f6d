import type { Span } from "../../source/span.ts";
import type { Command } from "../commands/command.ts";
import type { Step } from "../stage.ts";

/** A place where a build takes what is newest on its day. */
export interface MovingSource {
  /** `branch`: the newest commit of one; `newest`: the newest release; `dependencies`: a release whose dependencies are the newest. */
  readonly follows: "branch" | "newest" | "dependencies";
  /** The branch; absent when it is the default one, and where none is followed. */
  readonly branch: string | undefined;
  /** What is taken, for messages: an address, a package. */
  readonly what: string;
  readonly span: Span;
  readonly step: Step;
  /** Absent for ADD. */
  readonly command: Command | undefined;
  /** Whether a condition or a build argument decides. */
  readonly doubtful: boolean;
}
