import { ALPINE_PACKAGE_ACCOUNTS } from "./alpine-package-accounts.ts";
import { DEBIAN_PACKAGE_ACCOUNTS } from "./debian-package-accounts.ts";
import { RPM_PACKAGE_ACCOUNTS } from "./rpm-package-accounts.ts";
import { rememberedByName } from "../remembered.ts";

/** The accounts and groups that installing a package creates. */
export interface PackageAccounts {
  readonly accounts: readonly PackageAccount[];
  /** The accounts' own groups, and groups that stand alone. */
  readonly groups: readonly PackageGroup[];
}

export interface PackageAccount {
  readonly name: string;
  /** Absent when the installation assigns it. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** The primary group, absent when not known. */
  readonly group: string | undefined;
}

export interface PackageGroup {
  readonly name: string;
  readonly gid: number | undefined;
}

/**
 * Package -> what it creates, one entry each: `name` is an account with a group of its own name, `name=70` with this id for
 * both, `name:group=33` an account in a group that is there already, `name:` one whose group is not known, `:group` a group.
 */
export type PackageAccountTable = Readonly<Record<string, readonly string[]>>;

const TABLES: Readonly<Record<"apt" | "apk" | "rpm", PackageAccountTable>> = {
  apt: DEBIAN_PACKAGE_ACCOUNTS,
  apk: ALPINE_PACKAGE_ACCOUNTS,
  rpm: RPM_PACKAGE_ACCOUNTS,
};

/**
 * The accounts that installing a package is known to create; absent when nothing is known of it, which does not say that it
 * creates none. The name may carry a version (`postgresql-16`, `nginx-1.26.1`), but no `=1.0` or `:amd64`.
 */
export function accountsOfPackage(manager: "apt" | "apk" | "rpm", packageName: string): PackageAccounts | undefined {
  return ANSWERS[manager](packageName);
}

const ANSWERS = { apt: accountsIn(DEBIAN_PACKAGE_ACCOUNTS), apk: accountsIn(ALPINE_PACKAGE_ACCOUNTS), rpm: accountsIn(RPM_PACKAGE_ACCOUNTS) };

function accountsIn(table: PackageAccountTable): (packageName: string) => PackageAccounts | undefined {
  return rememberedByName((packageName) => {
    const known = spellings(packageName).find((name) => Object.hasOwn(table, name));
    const entries = known === undefined ? undefined : table[known];
    return entries && parseEntries(entries);
  });
}

/** Whether some package is known to create an account or a group of this name, and so might one that another package depends on. */
export function isPackageAccount(accountName: string): boolean {
  return (namesInTables ??= namesOfTables()).has(accountName);
}

let namesInTables: ReadonlySet<string> | undefined;

function namesOfTables(): ReadonlySet<string> {
  const entries = Object.values(TABLES).flatMap((table) => Object.values(table).flat());
  return new Set(entries.flatMap((entry) => entry.split(":").map((part) => parseIdentity(part).name)));
}

/** The name, then without a version behind a dash, then without numbers: `postgresql16-server` is `postgresql-server`. */
function spellings(packageName: string): readonly string[] {
  const cut = packageName.replace(/-\d.*$/, "");
  const plain = packageName.replace(/\d[\d.]*/g, "").replace(/-$/, "");
  return [packageName, cut, plain];
}

function parseEntries(entries: readonly string[]): PackageAccounts {
  const accounts: PackageAccount[] = [];
  const groups: PackageGroup[] = [];
  for (const entry of entries) {
    const [account = "", primary] = entry.split(":");
    const { name, id: uid } = parseIdentity(account);
    const group = parseIdentity(primary ?? account);
    if (name !== "") accounts.push({ name, uid, gid: group.id, group: group.name === "" ? undefined : group.name });
    if (name === "" || primary === undefined) groups.push({ name: group.name, gid: group.id });
  }
  return { accounts, groups };
}

function parseIdentity(text: string): { readonly name: string; readonly id: number | undefined } {
  const [name = "", id] = text.split("=");
  return { name, id: id === undefined ? undefined : Number(id) };
}
