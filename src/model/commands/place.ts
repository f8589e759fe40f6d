import type { Span } from "../../source/span.ts";
import { STOPS } from "./and-or-chain.ts";
import type { Assignment, Command, Failure, Loop, Redirect } from "./command.ts";
import type { Writable } from "../writable.ts";
import type { BareCommand } from "./unwrap-command.ts";

/** Commands that are being collected into a pipeline. */
export interface PipelineInProgress {
  readonly stages: Command[][];
  readonly span: Span;
}

/** Where in a script a command stands. */
export interface Place {
  readonly certainty: "always" | "maybe";
  readonly failureIgnored: boolean;
  readonly failure: Failure;
  readonly pipeline: PipelineInProgress | undefined;
  readonly pipelineStage: number;
  /** The lists of the pipeline stages around it, to which it belongs. */
  readonly collectors: readonly Command[][];
  readonly redirects: readonly Redirect[];
  readonly wrappers: BareCommand["wrappers"];
  readonly assignments: readonly Assignment[];
  readonly loops: readonly Loop[];
  readonly nesting: number;
}

/** Not inside anything. */
export const TOP: Place = {
  certainty: "always",
  failureIgnored: false,
  failure: STOPS,
  pipeline: undefined,
  pipelineStage: 0,
  collectors: [],
  redirects: [],
  wrappers: [],
  assignments: [],
  loops: [],
  nesting: 0,
};

/** The same place, to be changed before anybody else sees it. */
export function copyOfPlace(place: Place): Writable<Place> {
  return inPlace(place, place.certainty, place.failureIgnored, place.failure);
}

/** The same place, where other commands decide whether what stands there runs and who asks whether it failed. */
export function inPlace(place: Place, certainty: Place["certainty"], failureIgnored: boolean, failure: Failure): Writable<Place> {
  const { pipeline, pipelineStage, collectors, redirects, wrappers, assignments, loops, nesting } = place;
  return { certainty, failureIgnored, failure, pipeline, pipelineStage, collectors, redirects, wrappers, assignments, loops, nesting };
}
