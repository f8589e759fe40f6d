import { matchesGlob } from "../../knowledge/glob.ts";
import { canonicalRegistry, DOCKER_HUB, type ImageRepository } from "./image-repository.ts";

/**
 * Whether a repository is one that a pattern of a configuration means. `*` stands for any text.
 * - `ghcr.io`, `*.example.com`, `*`: every repository of such a registry.
 * - `ghcr.io/team`, `ghcr.io/team-*`, `*.example.com/base/*`: those below such a path of it, or the one of that name.
 * - `library/*`, `team/app`: the same on Docker Hub, where the first component cannot be a host.
 *
 * A path that the build decides is given the benefit of the doubt.
 */
export function matchesImagePattern({ registry, path }: ImageRepository, pattern: string): boolean {
  const slash = pattern.indexOf("/");
  const first = slash === -1 ? pattern : pattern.slice(0, slash);
  const isHost = slash === -1 || /[.:*]/.test(first) || first === "localhost";
  const host = isHost ? canonicalRegistry(first) : DOCKER_HUB;
  if (!matchesGlob(registry, host)) return false;
  const below = (isHost ? pattern.slice(first.length + 1) : pattern).replace(/\/+$/, "");
  if (slash === -1 || below === "" || path === undefined) return true;
  // `docker.io/node` is the long way to write `node`.
  const wanted = host === DOCKER_HUB && !below.includes("/") && !below.includes("*") ? [below, `library/${below}`] : [below];
  return wanted.some((glob) => matchesGlob(path, glob) || matchesGlob(path, `${glob}/*`));
}
