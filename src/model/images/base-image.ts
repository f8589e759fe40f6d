import { findBaseImage, type BaseImageFacts } from "../../knowledge/base-images.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";
import type { ModelOptions } from "../dockerfile-model.ts";
import { remembered } from "../remembered.ts";
import type { Expansion } from "../variables/expansion.ts";
import { parseImageReference } from "./image-reference.ts";
import type { BaseImage } from "../stage.ts";

/** An image as the file names it, with what is known of it. */
export function baseImage(expansion: Expansion, options: ModelOptions): BaseImage {
  const reference = parseImageReference(expansion.shape);
  if (expansion.value.known) {
    return { expansion, reference, facts: factsOf(reference.name, tagForLookUp(reference), options) };
  }
  // `node:${VERSION}`: whatever the tag will be, what all tags have in common is known.
  const named = reference.name !== "" && !reference.name.includes(UNKNOWN_PIECE);
  return { expansion, reference: undefined, facts: named ? factsOf(reference.name, null, options) : undefined };
}

/** What was looked up under the same options: a file may have thousands of stages on one image. */
const lookedUp = remembered<ModelOptions, Map<string, { readonly facts: BaseImageFacts | undefined }>>(() => new Map());

function factsOf(name: string, tag: string | null, options: ModelOptions): BaseImageFacts | undefined {
  const known = lookedUp(options);
  const key = tag === null ? name : `${name}:${tag}`;
  const found = known.get(key) ?? { facts: findBaseImage(name, tag, options.baseImages) };
  known.set(key, found);
  return found.facts;
}

/** No tag means `latest`, except beside a digest, where it means that nobody can tell. */
function tagForLookUp(reference: { readonly tag: string | undefined; readonly digest: string | undefined }): string | null {
  return reference.tag ?? (reference.digest === undefined ? "latest" : null);
}
