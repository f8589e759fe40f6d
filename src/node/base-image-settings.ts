import { nearestName, ConfigError, type ModelOptions } from "../index.ts";

type BaseImageFacts = NonNullable<ModelOptions["baseImages"]>[number];
type Settings = Readonly<Record<string, unknown>>;

const SYSTEMS = ["alpine", "amazonlinux", "busybox", "debian", "distroless", "fedora", "rhel", "ubuntu", "windows", "wolfi", "other"] as const;
const MANAGERS = ["apk", "apt", "dnf", "microdnf", "none", "pacman", "tdnf", "yum", "zypper"] as const;
const SHELLS = ["ash", "bash", "cmd", "dash", "none"] as const;
const DROPS = ["entrypoint", "daemon", "init"] as const;

const KEYS = ["names", "tags", "user", "dropsBy", "dropsTo", "accounts", "accountsComplete", "groups", "base", "removes", "os", "packageManager", "shell", "bash"];

/**
 * Facts about private images from the `baseImages` list of a configuration file. `file` is named in errors and becomes the
 * facts' source. Throws a `ConfigError` that names the key for anything that is not understood.
 */
export function baseImageSettings(value: unknown, file: string): readonly BaseImageFacts[] {
  if (!Array.isArray(value)) throw new ConfigError(`${file}: baseImages is not a list`);
  return value.map((entry: unknown, index) => baseImage(new Reader(entry, `${file}: baseImages[${index}]`, KEYS), file));
}

function baseImage(reader: Reader, file: string): BaseImageFacts {
  const dropsBy = reader.choice("dropsBy", DROPS);
  const names = reader.texts("names");
  if (!names || names.length === 0) throw reader.error("names", "names no image");
  return {
    names,
    tags: reader.texts("tags"),
    user: userOf(reader),
    dropsPrivileges: dropsBy !== undefined,
    dropsBy,
    dropsTo: reader.text("dropsTo"),
    accounts: reader.entries("accounts", ["name", "uid", "gid", "home", "login"]).map((account) => ({
      name: account.required("name"),
      uid: account.id("uid"),
      gid: account.id("gid"),
      home: account.text("home"),
      login: account.flag("login"),
    })),
    accountsComplete: reader.flag("accountsComplete"),
    groups: reader.entries("groups", ["name", "gid"]).map((group) => ({ name: group.required("name"), gid: group.id("gid") })),
    base: reader.text("base"),
    removes: reader.texts("removes"),
    os: reader.choice("os", SYSTEMS) ?? "other",
    packageManager: reader.choice("packageManager", MANAGERS),
    shell: reader.choice("shell", SHELLS),
    bash: reader.flag("bash"),
    confidence: "documented",
    source: file,
  };
}

/** `user: app`, `user: 1000` and `user: { name: app, uid: 1000, gid: 1000 }`. */
function userOf(reader: Reader): BaseImageFacts["user"] {
  const given = reader.value("user");
  if (given === undefined) return undefined;
  if (typeof given === "number") return { uid: reader.id("user"), literal: String(given) };
  if (typeof given === "string") return given === "root" ? { name: given, uid: 0, gid: 0, literal: given } : { name: given, literal: given };
  const user = reader.inner("user", ["name", "uid", "gid"]);
  const name = user.text("name");
  const uid = user.id("uid");
  return { name, uid, gid: user.id("gid"), literal: name ?? (uid === undefined ? undefined : String(uid)) };
}

/** One mapping of the file, read key by key; every complaint says where it is. */
class Reader {
  readonly #settings: Settings;
  readonly #place: string;

  constructor(value: unknown, place: string, keys: readonly string[]) {
    if (!isMapping(value)) throw new ConfigError(`${place} is not a mapping`);
    this.#settings = value;
    this.#place = place;
    for (const key of Object.keys(value)) {
      if (keys.includes(key)) continue;
      const near = nearestName(key, keys);
      throw this.error(key, near === undefined ? `is no key here (there are: ${keys.join(", ")})` : `is no key here, did you mean ${near}?`);
    }
  }

  error(key: string, what: string): ConfigError {
    return new ConfigError(`${this.#place}.${key} ${what}`);
  }

  value(key: string): unknown {
    return this.#settings[key] ?? undefined;
  }

  text(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === "string") return value;
    throw this.error(key, "is not a text (put it in quotes)");
  }

  required(key: string): string {
    const value = this.text(key);
    if (value === undefined) throw this.error(key, "is missing");
    return value;
  }

  texts(key: string): readonly string[] | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (typeof value === "string") return [value];
    if (!Array.isArray(value)) throw this.error(key, "is not a list of texts");
    return value.map((item: unknown) => {
      if (typeof item !== "string") throw this.error(key, "is not a list of texts (put numbers in quotes)");
      return item;
    });
  }

  id(key: string): number | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
    throw this.error(key, "is not a numeric id");
  }

  flag(key: string): boolean | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === "boolean") return value;
    throw this.error(key, "is neither true nor false");
  }

  choice<Name extends string>(key: string, names: readonly Name[]): Name | undefined {
    const value = this.text(key);
    const found = names.find((name) => name === value);
    if (value === undefined || found !== undefined) return found;
    throw this.error(key, `is ${value}, which is none of ${names.join(", ")}`);
  }

  inner(key: string, keys: readonly string[]): Reader {
    return new Reader(this.value(key), `${this.#place}.${key}`, keys);
  }

  entries(key: string, keys: readonly string[]): readonly Reader[] {
    const value = this.value(key) ?? [];
    if (!Array.isArray(value)) throw this.error(key, "is not a list");
    return value.map((item: unknown, index) => new Reader(item, `${this.#place}.${key}[${index}]`, keys));
  }
}

function isMapping(value: unknown): value is Settings {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
