import { UNKNOWN_PIECE } from "../commands/command.ts";
import type { BaseImage } from "../stage.ts";

/** Which version of an image a reference asks for. */
export interface ImageVersion {
  /** Absent when there is none, which means `latest` unless there is a digest. */
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** The last component of an image's name: https://github.com/distribution/reference/blob/main/reference.go */
const NAME = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;

/**
 * The version that an image is asked for in; absent when the running build decides it, and when the name can be none, as that of a
 * template that something fills in (`FROM BASEIMAGE`). What stands in front of the last slash
 * does not matter: `${REGISTRY}/app` has no tag whatever the registry is.
 */
export function imageVersion({ expansion }: Pick<BaseImage, "expansion">): ImageVersion | undefined {
  const { shape } = expansion;
  const last = shape.slice(shape.lastIndexOf("/") + 1);
  if (last === "") return undefined;
  const at = last.indexOf("@");
  const digest = at === -1 ? undefined : last.slice(at + 1);
  const named = at === -1 ? last : last.slice(0, at);
  const colon = named.lastIndexOf(":");
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  if (tag === "") return undefined;
  const name = colon === -1 ? named : named.slice(0, colon);
  if (!name.includes(UNKNOWN_PIECE) && !NAME.test(name)) return undefined;
  const undecided = (colon === -1 ? named : tag)?.includes(UNKNOWN_PIECE) === true && digest === undefined;
  return undecided ? undefined : { tag, digest };
}
