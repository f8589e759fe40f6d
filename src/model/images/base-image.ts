import { findBaseImage } from "../../knowledge/base-images.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";
import type { ModelOptions } from "../dockerfile-model.ts";
import type { Expansion } from "../variables/expansion.ts";
import { parseImageReference } from "./image-reference.ts";
import type { BaseImage } from "../stage.ts";

/** An image as the file names it, with what is known of it. */
export function baseImage(expansion: Expansion, options: ModelOptions): BaseImage {
  const reference = parseImageReference(expansion.shape);
  if (expansion.value.known) {
    return { expansion, reference, facts: findBaseImage(reference.name, tagForLookUp(reference), options.baseImages) };
  }
  // `node:${VERSION}`: whatever the tag will be, what all tags have in common is known.
  const named = reference.name !== "" && !reference.name.includes(UNKNOWN_PIECE);
  return { expansion, reference: undefined, facts: named ? findBaseImage(reference.name, null, options.baseImages) : undefined };
}

/** No tag means `latest`, except beside a digest, where it means that nobody can tell. */
function tagForLookUp(reference: { readonly tag: string | undefined; readonly digest: string | undefined }): string | null {
  return reference.tag ?? (reference.digest === undefined ? "latest" : null);
}
