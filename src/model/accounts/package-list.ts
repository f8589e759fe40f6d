import type { Span } from "../../source/span.ts";
import { remembered } from "../remembered.ts";

/** The packages that are installed at some point, the last one first; it shares its tail with the lists of the points before. */
export interface PackageList {
  readonly name: string;
  readonly span: Span;
  readonly earlier: PackageList | undefined;
  /** How many there are, this one included. */
  readonly count: number;
}

/** How many packages are looked through for one that may have made an account: more than any image installs by name. */
const MOST_PACKAGES = 1000;

/** The packages after one more was installed. */
export function withPackageName(packages: PackageList | undefined, name: string, span: Span): PackageList {
  return { name, span, earlier: packages, count: (packages?.count ?? 0) + 1 };
}

/** Whether one of these packages is installed. */
export function hasPackage(packages: PackageList | undefined, names: Iterable<string>): boolean {
  const installed = packages && namesOf(packages);
  if (installed) for (const name of names) if (installed.has(name)) return true;
  return false;
}

const namesOf = remembered((packages: PackageList): ReadonlySet<string> => new Set(eachName(packages)));

/** Whether a package may have created this account although no table says so: its name contains the account's, or there are too many to tell. */
export function mayComeWithPackage(packages: PackageList | undefined, accountName: string): boolean {
  if (!packages || accountName === "") return false;
  return packages.count > MOST_PACKAGES || textOf(packages).includes(accountName.toLowerCase());
}

/** All names in one text, which is searched at once. */
const textOf = remembered((packages: PackageList): string => [...eachName(packages)].join("\n").toLowerCase());

function* eachName(packages: PackageList): Generator<string> {
  for (let installed: PackageList | undefined = packages; installed; installed = installed.earlier) yield installed.name;
}
