import { parseAddress } from "../downloads/address.ts";
import { sliceArgument } from "../commands/argument-slice.ts";
import { UNKNOWN_PIECE, type Argument } from "../commands/command.ts";
import { remembered } from "../remembered.ts";
import type { Step } from "../stage.ts";
import { ADDRESS_IN_VALUE, type PackageInstaller } from "../tools/package-installers.ts";
import type { InstallerSetting } from "./installer-setting.ts";
import { installerSettings } from "./installer-settings.ts";

/** A place where an installer of packages is told an index to take packages from. */
export interface PackageIndex {
  readonly installer: PackageInstaller;
  /** Its address, or what of the value may be one. Its span begins with the address, a quote in front not included. */
  readonly address: Argument;
  readonly scheme: string | undefined;
  /** Absent when it is not known. */
  readonly host: string | undefined;
  /** `main`: it takes the place of the stock index; `extra`: it is asked besides; `scoped`: only for some names. */
  readonly role: "main" | "extra" | "scoped";
  readonly setting: InstallerSetting;
}

const ROLES: Readonly<Partial<Record<PackageInstaller, Readonly<Record<string, PackageIndex["role"]>>>>> = {
  pip: { "index-url": "main", "extra-index-url": "extra", "find-links": "extra" },
  uv: { "index-url": "main", "extra-index-url": "extra", "find-links": "extra" },
  poetry: { sources: "main" },
  npm: { registry: "main" },
  yarn: { registry: "main" },
  pnpm: { registry: "main" },
  gem: { sources: "extra" },
  bundler: { mirror: "main" },
  go: { proxy: "main" },
  composer: { repositories: "extra" },
  conda: { channels: "extra" },
  cargo: { index: "main" },
  nuget: { sources: "extra" },
};

/** The indexes that a step names, in the order of its settings; a list of addresses is several. */
export function packageIndexes(step: Step): readonly PackageIndex[] {
  return installerSettings(step).length > 0 ? indexesOf(step) : [];
}

const indexesOf = remembered((step: Step): readonly PackageIndex[] =>
  installerSettings(step).flatMap((setting): readonly PackageIndex[] => {
    const { installer, name, word } = setting;
    const role = name.startsWith("@") && name.endsWith(":registry") ? "scoped" : ROLES[installer]?.[name];
    if (!role || !word) return [];
    return addressesIn(word).map((address) => {
      const { scheme, host } = parseAddress(address.shape);
      return { installer, address, scheme, host, role, setting };
    });
  }),
);

/** The addresses in a value; the value itself when it is one that only the build knows. */
function addressesIn(word: Argument): readonly Argument[] {
  const written = [...word.shape.matchAll(ADDRESS_IN_VALUE)].map(({ 0: text, index }) => sliceArgument(word, index, index + text.length));
  return written.length > 0 || !word.shape.startsWith(UNKNOWN_PIECE) ? written : [word];
}
