import type { Span } from "../../source/span.ts";
import { expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";
import { resolvePath } from "./path.ts";
import type { Step } from "../stage.ts";

/** A path that VOLUME declares. */
export interface DeclaredVolume {
  /** Absolute and normalised. */
  readonly path: string;
  /** As written, without quotes. */
  readonly written: string;
  readonly span: Span;
  readonly step: Step;
}

/** The volumes that a step declares; those whose path is not known are left out. */
export function declaredVolumes(step: Step): readonly DeclaredVolume[] {
  const { instruction, before } = step;
  if (instruction.type !== "VOLUME") return [];
  return instruction.words.flatMap((word) => {
    const { value } = expandDockerfileWord(word, before.variables);
    const path = value.known && value.value.startsWith("/") ? resolvePath("/", value.value) : undefined;
    return path === undefined || path === "/" ? [] : [{ path, written: word.text, span: word.span, step }];
  });
}
