import type { DockerfileSyntax } from "../../syntax/dockerfile.ts";

/** Docker's own frontend, with the version that is asked for: `docker/dockerfile:1`, `docker/dockerfile:1.7-labs`. */
const FRONTEND = /^(?:docker\.io\/)?docker\/dockerfile(?::(?<major>\d+)(?:\.(?<minor>\d+))?(?:\.\d+)?(?:-labs)?|:latest|:labs)?$/;

/**
 * Whether the file asks for a frontend whose `COPY --chmod` takes `+x` and the like, which came with 1.14. Without `# syntax=` the
 * version is that of the builder, which is not known: https://docs.docker.com/reference/dockerfile/#copy---chmod
 */
export function readsSymbolicModes({ directives }: DockerfileSyntax): boolean {
  const asked = directives.find(({ name }) => name === "syntax")?.value.text;
  const version = asked === undefined ? undefined : FRONTEND.exec(asked);
  if (!version) return false;
  const { major, minor } = version.groups ?? {};
  return major === undefined || Number(major) > 1 || minor === undefined || Number(minor) >= 14;
}
