import type { Span } from "../../source/span.ts";
import type { DockerfileSyntax } from "../../syntax/dockerfile.ts";
import { parseImageReference, type ImageReference } from "./image-reference.ts";

/** The image that reads the file in place of the builder's own reader. */
export interface Frontend {
  readonly reference: ImageReference;
  /** `mirror`: Docker's repository by its path, under another registry. */
  readonly publisher: "docker" | "mirror" | "other";
  /** Whether a frontend of another major version may stand behind the reference tomorrow. */
  readonly moving: boolean;
  /** The same, kept to version 1; absent when it is that already, and when Docker has no such tag. */
  readonly stable: string | undefined;
  /** The reference as written. */
  readonly span: Span;
}

/** `docker/dockerfile-upstream` has the releases of BuildKit's own branch: https://docs.docker.com/build/buildkit/frontend/ */
const DOCKERS = /^(?:(?:index\.|registry-1\.)?docker\.io\/)?docker\/dockerfile(?:-[a-z]+)?$/;
const MIRRORED = /\/(?:docker|moby)\/dockerfile(?:-[a-z]+)?$/;
const MOVING: ReadonlySet<string> = new Set(["latest", "labs", "master", "master-labs"]);

/** The frontend that `# syntax=` asks for; absent when the file names none. */
export function frontendOf({ directives }: DockerfileSyntax): Frontend | undefined {
  const value = directives.find(({ name }) => name === "syntax")?.value;
  // What stands behind a blank is for the frontend to read: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/directives.go
  const text = value?.text.split(" ", 1)[0] ?? "";
  if (!value || text === "") return undefined;
  const reference = parseImageReference(text);
  const { name, tag = "latest", digest } = reference;
  const publisher = DOCKERS.test(name) ? "docker" : MIRRORED.test(name) ? "mirror" : "other";
  const channel = tag === "latest" ? "1" : tag === "labs" ? "1-labs" : undefined;
  return {
    reference,
    publisher,
    moving: digest === undefined && MOVING.has(tag),
    stable: publisher !== "other" && channel !== undefined && digest === undefined ? `${name}:${channel}` : undefined,
    span: { start: value.span.start, end: value.span.start + text.length },
  };
}

/** A release, or a channel of releases: `1`, `1.14`, `1.7-labs`. */
const VERSION = /^(?<major>\d+)(?:\.(?<minor>\d+))?(?:\.\d+)?(?:-labs)?$/;

/**
 * Whether the file asks for a frontend whose `COPY --chmod` takes `+x` and the like, which came with 1.14. Without `# syntax=` the
 * version is that of the builder, which is not known: https://docs.docker.com/reference/dockerfile/#copy---chmod
 */
export function readsSymbolicModes(syntax: DockerfileSyntax): boolean {
  const frontend = frontendOf(syntax);
  if (frontend?.publisher !== "docker") return false;
  if (frontend.moving) return true;
  const version = VERSION.exec(frontend.reference.tag ?? "");
  if (!version) return false;
  const { major, minor } = version.groups ?? {};
  return Number(major) > 1 || minor === undefined || Number(minor) >= 14;
}
