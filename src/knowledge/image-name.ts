/** Names under which the Docker Official Images, or all of Docker Hub, can be had as well. */
const SAME_AS_DOCKER_HUB = [
  "docker.io/",
  "index.docker.io/",
  "library/",
  "public.ecr.aws/docker/library/",
  "mirror.gcr.io/library/",
];

/** The name that the knowledge base uses for a repository: `docker.io/library/node` is `node`. The name has no tag and no digest. */
export function normaliseImageName(name: string): string {
  const prefix = SAME_AS_DOCKER_HUB.find((known) => name.startsWith(known));
  return prefix === undefined ? name : normaliseImageName(name.slice(prefix.length));
}
