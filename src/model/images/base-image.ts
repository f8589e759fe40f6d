import { findBaseImage, type BaseImageFacts } from "../../knowledge/base-images.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";
import type { ModelOptions } from "../dockerfile-model.ts";
import { rememberedForGood, rememberedByName } from "../remembered.ts";
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

function factsOf(name: string, tag: string | null, { baseImages = BUILT_IN }: ModelOptions): BaseImageFacts | undefined {
  return lookUpAmong(baseImages)(tag === null ? name : `${name}\n${tag}`);
}

const BUILT_IN: readonly BaseImageFacts[] = [];

/** Finds the facts for a name, or a name and a tag; asked once, since a tree of files, or a file with thousands of stages, starts from the same few images. */
const lookUpAmong = rememberedForGood((added: readonly BaseImageFacts[]) =>
  rememberedByName((reference) => {
    const [name = "", tag] = reference.split("\n");
    return findBaseImage(name, tag ?? null, added);
  }),
);

/** No tag means `latest`, except beside a digest, where it means that nobody can tell. */
function tagForLookUp(reference: { readonly tag: string | undefined; readonly digest: string | undefined }): string | null {
  return reference.tag ?? (reference.digest === undefined ? "latest" : null);
}
