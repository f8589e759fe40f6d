/** The family that an image belongs to; `other` also when it is not known. */
export type OperatingSystem =
  | "alpine"
  | "amazonlinux"
  | "busybox"
  | "debian"
  | "distroless"
  | "fedora"
  | "rhel"
  | "scratch"
  | "ubuntu"
  | "windows"
  | "wolfi"
  | "other";

/** The program that RUN can install packages with, as shipped; `none` when there is none. */
export type BasePackageManager = "apk" | "apt" | "dnf" | "microdnf" | "none" | "pacman" | "tdnf" | "yum" | "zypper";

/** `source`: its build definition was read; `documented`: its project or an issue says so; `inferred`: neither. */
export type FactConfidence = "source" | "documented" | "inferred";

/** Who a container of the image runs as when nothing else is said. */
export interface BaseUser {
  /** Absent when the image names a number that no account of it has. */
  readonly name?: string | undefined;
  /** Absent when it was handed out while the image was built, and on Windows. */
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  /** USER as the image's configuration has it; absent when it has none. Kubernetes' `runAsNonRoot` accepts only a number. */
  readonly literal?: string | undefined;
}

/** A line of the image's /etc/passwd. */
export interface BaseAccount {
  readonly name: string;
  /** Absent when it was handed out while the image was built. */
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  readonly home?: string | undefined;
  /** Whether its shell lets someone in; absent when not known. */
  readonly login?: boolean | undefined;
}

/** A line of the image's /etc/group. */
export interface BaseGroup {
  readonly name: string;
  /** Absent when it was handed out while the image was built. */
  readonly gid?: number | undefined;
}

/** What is known of the images with certain names and tags. An absent field is not known, or does not apply. */
export interface BaseImageFacts {
  /** Repositories; `*` stands for anything, slashes too. */
  readonly names: readonly string[];
  /** Tags, with the same `*`; absent when the facts hold for every tag. */
  readonly tags?: readonly string[] | undefined;
  readonly user?: BaseUser | undefined;
  /** Whether the stock start-up begins as root and leaves it; false also when that is not known. */
  readonly dropsPrivileges: boolean;
  /** The account that it continues as. */
  readonly dropsTo?: string | undefined;
  /** `entrypoint`: a script, lost with a new ENTRYPOINT; `daemon`: the server forks workers; `init`: a supervisor, per service. */
  readonly dropsBy?: "entrypoint" | "daemon" | "init" | undefined;
  /** Accounts besides root and besides those of `base`; `accountsOf` gives all of them. */
  readonly accounts: readonly BaseAccount[];
  /** Whether `accounts` and root are all there are. */
  readonly accountsComplete?: boolean | undefined;
  /** Given when the accounts are less certain than the rest. */
  readonly accountsConfidence?: FactConfidence | undefined;
  /** Groups that are no account's namesake. */
  readonly groups?: readonly BaseGroup[] | undefined;
  /** The reference of the image that it is built from. */
  readonly base?: string | undefined;
  /** Accounts of `base` that it deleted. */
  readonly removes?: readonly string[] | undefined;
  readonly os: OperatingSystem;
  readonly packageManager?: BasePackageManager | undefined;
  /** What /bin/sh is. */
  readonly shell?: "ash" | "bash" | "cmd" | "dash" | "none" | undefined;
  /** Whether bash is installed. */
  readonly bash?: boolean | undefined;
  /** An image that does not run as root; `:tag` means the same repository with that tag, in which `*` is a glob. */
  readonly stopgap?: string | undefined;
  /** Given when the repository is abandoned, frozen or moved; `since` is an ISO date. */
  readonly deprecated?: { readonly since?: string | undefined; readonly replacement: readonly string[] } | undefined;
  readonly confidence: FactConfidence;
  /** `owner/repo:path` or `owner/repo#issue` on GitHub, or whoever configured it. */
  readonly source: string;
}
