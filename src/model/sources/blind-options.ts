import { UNKNOWN_PIECE } from "../commands/command.ts";
import { parseAddress } from "../downloads/address.ts";
import { isSwitchedBy, type SwitchValue } from "../tools/switch-table.ts";
import { optionOf, type PackageSource, type SourceOption } from "./package-source.ts";

/** An option with which a source is believed without a look at who signed it, or at who answers for it. */
export interface BlindOption {
  readonly option: SourceOption;
  /** What follows: a sentence in which `%` stands for the source. */
  readonly effect: string;
  /** `packages`: nothing is checked at all; `partly`: something still is. */
  readonly open: "packages" | "partly";
}

interface Row {
  readonly name: string;
  readonly value: SwitchValue;
  readonly effect: string;
  readonly open: BlindOption["open"];
}

/** https://manpages.debian.org/sources.list */
const APT: readonly Row[] = [
  { name: "trusted", value: "true", effect: "apt installs whatever % serves, signed or not", open: "packages" },
  { name: "allow-insecure", value: "true", effect: "apt takes % even when nobody has signed it", open: "packages" },
  { name: "allow-downgrade-to-insecure", value: "true", effect: "apt goes on with % when its signature is gone", open: "packages" },
  { name: "allow-weak", value: "true", effect: "apt believes signatures of % that can be forged", open: "partly" },
];

const ANYBODY = "zypper installs whatever % serves, signed or not";

/** https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html; that only the list may be unsigned leaves the packages checked. */
const ZYPPER: readonly Row[] = [
  { name: "--no-gpgcheck", value: "true", effect: ANYBODY, open: "packages" },
  { name: "--gpgcheck-allow-unsigned", value: "true", effect: ANYBODY, open: "packages" },
  { name: "--gpgcheck-allow-unsigned-package", value: "true", effect: "zypper installs packages of % that nobody has signed", open: "packages" },
];

/** The options of a source that make it be believed blindly. Those of folders of the image itself do not count: nothing comes from outside. */
export function blindOptions(source: PackageSource): readonly BlindOption[] {
  if (source.origin === "local") return [];
  if (source.manager === "apt") return matching(source, APT);
  if (source.form === "command" && source.manager === "zypper") return matching(source, ZYPPER);
  return [...repositoryOptions(source)];
}

function matching(source: PackageSource, rows: readonly Row[]): readonly BlindOption[] {
  return rows.flatMap(({ name, value, effect, open }) => {
    const option = optionOf(source, name);
    return option && isSwitchedBy(option.value, value) ? [{ option, effect, open }] : [];
  });
}

/**
 * Options of a `.repo` section and of dnf 5's addrepo. `repo_gpgcheck=0` is what dnf does anyway, and what vendors document beside
 * `gpgcheck=1`: only where it changes a file that is already there does it take something away.
 */
function* repositoryOptions(source: PackageSource): Generator<BlindOption> {
  const isOff = (name: string): SourceOption | undefined => {
    const option = optionOf(source, name);
    return option?.value !== undefined && isSwitchedBy(option.value, "false") ? option : undefined;
  };
  const packages = isOff("gpgcheck");
  const lists = isOff("repo_gpgcheck");
  const hosts = isOff("sslverify");
  const { manager, form } = source;
  // In a file it is a setting like those of yum.conf, which are a matter of their own.
  if (packages && form === "command") yield { option: packages, effect: `${manager} installs whatever % serves, signed or not`, open: "packages" };
  if (lists && !packages && source.address === UNKNOWN_PIECE && source.name === undefined) {
    yield { option: lists, effect: `${manager} no longer checks who signed the list of packages`, open: "partly" };
  }
  if (hosts && parseAddress(source.address).scheme !== "http") {
    const rest = packages ? "" : ", and only the packages' own signatures are left";
    yield { option: hosts, effect: `${manager} believes whoever answers for %${rest}`, open: packages ? "packages" : "partly" };
  }
}

/** Whether nobody's signature protects the packages of a source; false also when its file cannot be read. */
export function isUnsigned(source: PackageSource): boolean {
  if (blindOptions(source).some(({ open }) => open === "packages")) return true;
  const check = optionOf(source, "gpgcheck")?.value;
  const listCheck = optionOf(source, "repo_gpgcheck")?.value;
  return check !== undefined && isSwitchedBy(check, "false") && !(listCheck !== undefined && isSwitchedBy(listCheck, "true"));
}
