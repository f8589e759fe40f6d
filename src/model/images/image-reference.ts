/** An image reference split into its parts, each as written. */
export interface ImageReference {
  /** The whole reference. */
  readonly text: string;
  /** Host and port in front of the first `/`, when it is one: `localhost:5000`, `ghcr.io`. */
  readonly registry: string | undefined;
  /** What is left without registry, tag and digest. */
  readonly repository: string;
  /** Registry and repository, as written. */
  readonly name: string;
  readonly tag: string | undefined;
  /** `sha256:…`. */
  readonly digest: string | undefined;
}

/**
 * Splits a reference as the distribution library does: the first component is a registry when it holds a dot, a colon or an
 * upper-case letter or is `localhost`; a tag stands behind the last colon that no slash follows. Validates nothing, see
 * `referenceFault`.
 * https://github.com/distribution/reference/blob/main/normalize.go
 */
export function parseImageReference(text: string): ImageReference {
  const at = text.indexOf("@");
  const digest = at === -1 ? undefined : text.slice(at + 1);
  const beforeDigest = at === -1 ? text : text.slice(0, at);
  const colon = beforeDigest.lastIndexOf(":");
  const tagged = colon > beforeDigest.lastIndexOf("/");
  const name = tagged ? beforeDigest.slice(0, colon) : beforeDigest;
  const tag = tagged ? beforeDigest.slice(colon + 1) : undefined;
  const slash = name.indexOf("/");
  const first = slash === -1 ? "" : name.slice(0, slash);
  const hasRegistry = isRegistry(first);
  return {
    text,
    registry: hasRegistry ? first : undefined,
    repository: hasRegistry ? name.slice(slash + 1) : name,
    name,
    tag,
    digest,
  };
}

/** Whether the first component of a name is the host of a registry. */
export function isRegistry(first: string): boolean {
  return first === "localhost" || /[.:A-Z]/.test(first);
}
