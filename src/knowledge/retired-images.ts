import { matchesAnyGlob } from "./glob.ts";
import { normaliseImageName } from "./image-name.ts";

/** An image that its publisher has given up. */
export interface Retirement {
  /** The day, an ISO date; absent when nobody wrote it down. */
  readonly since?: string | undefined;
  /** What to use instead; a `*` stands for the rest of the name. */
  readonly replacement: readonly string[];
}

/** Names that were given up with all that is under them. */
const RETIRED: readonly (Retirement & { readonly names: readonly string[] })[] = [
  // Its Windows variants share their facts with those of other images, and of `openjdk:${VERSION}` nothing else is known.
  { names: ["openjdk"], since: "2022-07-31", replacement: ["eclipse-temurin", "amazoncorretto", "ibm-semeru-runtimes", "sapmachine"] },
  { names: ["google/golang", "google/golang-*"], replacement: ["golang"] },
  { names: ["google/nodejs", "google/nodejs-*"], replacement: ["node"] },
  { names: ["google/python", "google/python-*"], replacement: ["python"] },
  { names: ["google/ruby", "google/ruby-*"], replacement: ["ruby"] },
  { names: ["google/dart", "google/dart-*"], replacement: ["dart"] },
  { names: ["google/debian"], replacement: ["debian"] },
  // https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/
  { names: ["k8s.gcr.io/*"], since: "2023-04-03", replacement: ["registry.k8s.io/*"] },
  { names: ["gcr.io/google_containers/*", "gcr.io/google-containers/*"], since: "2023-04-03", replacement: ["registry.k8s.io/*"] },
];

/** Whether a name, or a tag of it, was given up; besides what the facts about images say. */
export function findRetirement(name: string, tag: string | undefined): Retirement | undefined {
  const known = normaliseImageName(name);
  // https://github.com/docker-library/official-images/issues/2076
  if (!known.includes("/") && tag !== undefined && /(?:^|-)onbuild$/.test(tag)) return { replacement: [known] };
  return RETIRED.find(({ names }) => matchesAnyGlob(known, names));
}
