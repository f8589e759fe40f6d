import { findRetirement, type Retirement } from "../../knowledge/retired-images.ts";
import type { BaseImage } from "../stage.ts";
import { parseImageReference } from "./image-reference.ts";

export type { Retirement } from "../../knowledge/retired-images.ts";

/** Since when an image gets no more releases, and what takes its place; absent when nothing is known of that. */
export function retirementOf({ expansion, facts }: Pick<BaseImage, "expansion" | "facts">): Retirement | undefined {
  const { name, tag } = parseImageReference(expansion.shape);
  return facts?.deprecated ?? findRetirement(name, tag);
}

/**
 * The name under which the same image with the same tags goes on, when it has only moved: `hashicorp/vault` for `vault`,
 * `registry.k8s.io/pause` for `k8s.gcr.io/pause`.
 */
export function newName(name: string, { replacement }: Retirement): string | undefined {
  const [only] = replacement;
  if (only === undefined || replacement.length > 1 || only.includes(":")) return undefined;
  const slash = name.indexOf("/");
  if (only.endsWith("/*")) return name.startsWith("k8s.gcr.io/") ? only.slice(0, -1) + name.slice(slash + 1) : undefined;
  return slash === -1 && only.endsWith(`/${name}`) ? only : undefined;
}
