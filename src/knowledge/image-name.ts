/** Names under which the Docker Official Images, or all of Docker Hub, can be had as well. */
const SAME_AS_DOCKER_HUB = [
  "docker.io/",
  "index.docker.io/",
  "registry-1.docker.io/",
  "registry.hub.docker.com/",
  "library/",
  "public.ecr.aws/docker/library/",
  "mirror.gcr.io/library/",
];

/** The organisations that hold the official images of one processor each: https://github.com/docker-library/official-images#architectures-other-than-amd64 */
const PROCESSOR = /^(?:amd64|arm32v[567]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x|winamd64)\/(?=[^/]+$)/;

/** The name that the knowledge base uses for a repository: `docker.io/library/node` and `arm64v8/node` are `node`. The name has no tag and no digest. */
export function normaliseImageName(name: string): string {
  const prefix = SAME_AS_DOCKER_HUB.find((known) => name.startsWith(known));
  return prefix === undefined ? name.replace(PROCESSOR, "") : normaliseImageName(name.slice(prefix.length));
}
