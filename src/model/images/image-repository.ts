import { UNKNOWN_PIECE } from "../commands/command.ts";
import type { BaseImage } from "../stage.ts";
import { isRegistry } from "./image-reference.ts";

/** Where an image is kept. */
export interface ImageRepository {
  /** Host and port, lower-case; `docker.io` for all of Docker Hub's names. */
  readonly registry: string;
  /** What stands behind the registry, `library/` of Docker's own images included; absent when the build decides a piece of it. */
  readonly path: string | undefined;
}

export const DOCKER_HUB = "docker.io";

/** Hosts that serve Docker Hub, and the one that people take for one. */
const DOCKER_HUB_HOSTS: ReadonlySet<string> = new Set(
  [DOCKER_HUB, "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com", "hub.docker.com"],
);

/** One spelling for each registry. */
export function canonicalRegistry(host: string): string {
  const lower = host.toLowerCase();
  return DOCKER_HUB_HOSTS.has(lower) ? DOCKER_HUB : lower;
}

/**
 * Where an image is taken from, whatever its version; absent when the build decides the registry.
 * https://github.com/distribution/reference/blob/main/normalize.go
 */
export function imageRepository({ expansion }: Pick<BaseImage, "expansion">): ImageRepository | undefined {
  const at = expansion.shape.indexOf("@");
  const named = at === -1 ? expansion.shape : expansion.shape.slice(0, at);
  const slash = named.indexOf("/");
  const first = named.slice(0, Math.max(0, slash));
  if (first.includes(UNKNOWN_PIECE)) return undefined;
  const rest = slash !== -1 && isRegistry(first) ? named.slice(slash + 1) : named;
  const registry = rest === named ? DOCKER_HUB : canonicalRegistry(first);
  const colon = rest.lastIndexOf(":");
  const path = colon > rest.lastIndexOf("/") ? rest.slice(0, colon) : rest;
  if (path.includes(UNKNOWN_PIECE)) return slash === -1 ? undefined : { registry, path: undefined };
  return { registry, path: registry === DOCKER_HUB && !path.includes("/") ? `library/${path}` : path };
}
