import type { Stage } from "../stage.ts";

/** The image that does the same as a stage's base image without root; absent when none is known. A `*` in its tag stands for the version. */
export function twinImage(stage: Stage): string | undefined {
  const twin = stage.image?.facts?.stopgap;
  return twin?.startsWith(":") ? `${stage.image?.reference?.name ?? ""}${twin}` : twin;
}
