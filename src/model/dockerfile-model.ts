import type { BaseImageFacts } from "../knowledge/base-images.ts";
import type { Span } from "../source/span.ts";
import type { SourceText } from "../source/source-text.ts";
import type { DockerfileSyntax } from "../syntax/dockerfile.ts";
import type { LogicalText } from "../syntax/logical-text.ts";
import type { Command } from "./commands/command.ts";
import type { BaseImage, Stage, Step } from "./stage.ts";

/** What the model is told from outside the file. */
export interface ModelOptions {
  /** Stages that are shipped besides the last one. */
  readonly targets?: readonly string[];
  /** Facts about images that the built-in knowledge lacks; they win over it. */
  readonly baseImages?: readonly BaseImageFacts[];
  /** The day of the run, `2026-11-22`; absent when it is not known, and nothing is judged by dates. */
  readonly today?: string | undefined;
  /** Reads a file of the build context by its path relative to the context's root; absent when there is no such file or no context. */
  readonly readContextFile?: (path: string) => string | undefined;
}

/** A use of an image from outside. */
export interface ImageUse {
  readonly by: "from" | "copy" | "mount";
  readonly image: BaseImage;
  /** The reference as written, without the flag around it. */
  readonly span: Span;
  /** What stands there, variables not expanded; in a flag without its quotes. */
  readonly written: LogicalText;
  readonly stage: Stage;
}

/** A Dockerfile evaluated: what rules ask their questions of. */
export interface DockerfileModel {
  readonly syntax: DockerfileSyntax;
  readonly source: SourceText;
  readonly stages: readonly Stage[];
  /** The stages that a build results in, in file order. */
  readonly shippedStages: readonly Stage[];
  /** Every image that FROM, COPY --from and RUN --mount from= take from outside, in file order. */
  readonly images: readonly ImageUse[];
  /** All steps of all stages, in file order. */
  readonly steps: readonly Step[];
  /** Every command of the file with the step that starts it, in file order. */
  readonly commands: readonly StepCommand[];
  /** The day of the run, an ISO date; absent: rules about dates are silent. */
  readonly today: string | undefined;
}

/** A command and the step that starts it. */
export interface StepCommand {
  readonly command: Command;
  readonly step: Step;
}
