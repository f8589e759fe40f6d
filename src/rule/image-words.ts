import type { ImageUse } from "../model/dockerfile-model.ts";
import type { Confidence } from "./finding.ts";

/** The subject of a sentence about an image: as written, and what that comes to where it is something else. */
export function imageInWords(use: ImageUse): string {
  const { value } = use.image.expansion;
  const written = writtenImage(use);
  return value.known && value.value !== written ? `\`${written}\` comes to \`${value.value}\`, which` : `\`${written}\``;
}

/** The reference as written, in one line and without the quotes around it. */
export function writtenImage({ written }: ImageUse): string {
  return /^(["'])([^"']*)\1$/.exec(written.text)?.[2] ?? written.text;
}

/** How sure it is that a build takes the image so: a `--build-arg` may have its way. */
export function confidenceInImage({ image }: ImageUse): Confidence {
  const { value, overridable } = image.expansion;
  return value.known && !overridable ? "certain" : "likely";
}
