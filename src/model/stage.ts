import type { BaseImageFacts } from "../knowledge/base-images.ts";
import type { Span } from "../source/span.ts";
import type { FromInstruction, Instruction, OnbuildInstruction } from "../syntax/dockerfile.ts";
import type { Accounts } from "./accounts/accounts.ts";
import type { Command } from "./commands/command.ts";
import type { Expansion } from "./variables/expansion.ts";
import type { ImageReference } from "./images/image-reference.ts";
import type { State } from "./state.ts";
import type { UserVerdict } from "./users/user-verdict.ts";

/** An image that the file takes from outside: not a stage, not scratch. */
export interface BaseImage {
  /** The reference with build arguments expanded. */
  readonly expansion: Expansion;
  /** Absent when a piece of it is decided at build time. */
  readonly reference: ImageReference | undefined;
  /** What is known of the image; absent when it is not known. */
  readonly facts: BaseImageFacts | undefined;
}

/** What a stage starts from. */
export type StageBase =
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "scratch" }
  | { readonly kind: "image"; readonly image: BaseImage };

/** One instruction of a stage with what it finds and what it starts. */
export interface Step {
  /** For ONBUILD the trigger, whose effect comes in the images that are built on this one. */
  readonly instruction: Exclude<Instruction, OnbuildInstruction>;
  readonly before: State;
  /** The programs that RUN, CMD, ENTRYPOINT and HEALTHCHECK start, in order. */
  readonly commands: readonly Command[];
  /**
   * Who exists when each command of a RUN starts, one for each; as if it ran where it stands when it is behind ONBUILD. Empty for other
   * instructions.
   */
  readonly accountsAt: readonly Accounts[];
  /** Whether it stands behind ONBUILD. */
  readonly deferred: boolean;
  /** Its place among the stage's steps, from 0. */
  readonly index: number;
  readonly stage: Stage;
}

/** One FROM with the instructions below it, evaluated. */
export interface Stage {
  readonly index: number;
  /** The name behind AS, lower-case as the builder compares it. */
  readonly name: string | undefined;
  readonly from: FromInstruction;
  readonly base: StageBase;
  /** The image at the end of the chain of stages that this one is built on; absent for scratch. */
  readonly image: BaseImage | undefined;
  readonly steps: readonly Step[];
  readonly start: State;
  readonly end: State;
  /** Whether it is the result of a build: the last stage, or one that the configuration names. */
  readonly ships: boolean;
  /** Whether a shipped stage needs it, through FROM, COPY --from or RUN --mount. */
  readonly built: boolean;
  /** Reads a file of the build context; absent when none is at hand. See `ModelOptions`. */
  readonly readContextFile: ((path: string) => string | undefined) | undefined;
  /** The user that its container runs as. */
  readonly verdict: UserVerdict;
}

/** Where the FROM names its image: the place for findings about something that the stage lacks. */
export function fromSpan(stage: Stage): Span {
  return (stage.from.image ?? stage.from.keyword).span;
}

/** The stage that this one is built on; absent when it is an image or nothing. */
export function stageBelow({ base }: Pick<Stage, "base">): Stage | undefined {
  return base.kind === "stage" ? base.stage : undefined;
}

/** The chain of stages from this one down to the one that starts from an image or scratch. */
export function* ancestry(stage: Stage): Generator<Stage> {
  let current: Stage | undefined = stage;
  while (current) {
    yield current;
    current = stageBelow(current);
  }
}
