import type { ModelOptions } from "../../linter.ts";

type BaseImageFacts = NonNullable<ModelOptions["baseImages"]>[number];

/** Facts about a private image as a configuration has them: those of `BaseImageFacts` in an easier spelling. */
export interface BaseImageSettings
  extends Partial<Omit<BaseImageFacts, "names" | "tags" | "user" | "dropsPrivileges" | "confidence" | "source">> {
  readonly names: string | readonly string[];
  readonly tags?: string | readonly string[];
  /** `app`, `1000` or both. */
  readonly user?: string | number | { readonly name?: string; readonly uid?: number; readonly gid?: number };
}

/** The facts that a configuration states; `file` becomes their source. */
export function baseImageFacts({ names, tags, user, ...rest }: BaseImageSettings, file: string): BaseImageFacts {
  return {
    ...rest,
    names: typeof names === "string" ? [names] : names,
    tags: typeof tags === "string" ? [tags] : tags,
    user: userFacts(user),
    dropsPrivileges: rest.dropsBy !== undefined,
    accounts: rest.accounts ?? [],
    groups: rest.groups ?? [],
    os: rest.os ?? "other",
    confidence: "documented",
    source: file,
  };
}

function userFacts(user: BaseImageSettings["user"]): BaseImageFacts["user"] {
  if (user === undefined) return undefined;
  if (typeof user === "number") return { uid: user, literal: String(user) };
  if (typeof user === "string") return user === "root" ? { name: user, uid: 0, gid: 0, literal: user } : { name: user, literal: user };
  return { ...user, literal: user.name ?? (user.uid === undefined ? undefined : String(user.uid)) };
}
