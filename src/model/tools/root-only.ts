import type { Span } from "../../source/span.ts";
import type { Command } from "../commands/command.ts";
import { parseInvocation, UNABRIDGED, type ParsedOption } from "./grammar.ts";
import { grammarOf } from "./tool-table.ts";

/** When a program refuses to work, or cannot, for anybody but root. */
interface RootOnly {
  /** The subcommands that it does so for; absent when there are none. */
  readonly verbs?: readonly string[];
  /** The same for options, where no verb is given. With neither verbs nor options it is every call. */
  readonly options?: readonly string[];
  /** Options that make it work for everybody, or on another root. */
  readonly except?: readonly string[];
}

const HELP = ["--help", "--version", "-h", "-V"];

const APT: RootOnly = {
  verbs: [
    "update", "upgrade", "dist-upgrade", "full-upgrade", "safe-upgrade", "install", "reinstall", "remove", "purge",
    "autoremove", "autopurge", "build-dep", "satisfy", "clean", "autoclean", "distclean",
  ],
  except: ["--simulate", "--print-uris", "--config-file", ...HELP],
};

// `clean` and `makecache` have a cache of the user's own to work on.
const DNF: RootOnly = {
  verbs: [
    "install", "update", "upgrade", "upgrade-minimal", "update-minimal", "remove", "erase", "reinstall", "downgrade",
    "localinstall", "groupinstall", "groupupdate", "groupremove", "distro-sync", "distrosync", "swap", "autoremove", "builddep",
  ],
  except: ["--installroot", "--assumeno", ...HELP],
};

/** shadow's tools lock /etc/passwd first of all; `-R` and `-P` name another root. */
const SHADOW: RootOnly = { except: ["--root", "--prefix", "--defaults", ...HELP] };

const FRONT_END: RootOnly = { except: HELP };

/** By the programs' manuals, and by what they say when they are tried as another user. */
const TOOLS: ReadonlyMap<string, RootOnly> = new Map(Object.entries<RootOnly>({
  "apt-get": APT,
  apt: APT,
  aptitude: APT,
  "apt-key": { verbs: ["add", "del", "update", "net-update"], except: ["--keyring", ...HELP] },
  "apt-mark": { verbs: ["hold", "unhold", "auto", "manual", "minimize-manual"], except: ["--file", "-f", ...HELP] },
  "add-apt-repository": { except: ["--list", ...HELP] },
  "apt-add-repository": { except: ["--list", ...HELP] },
  dpkg: {
    options: [
      "--install", "--unpack", "--configure", "--remove", "--purge", "--add-architecture", "--remove-architecture",
      "--set-selections", "--clear-selections",
    ],
    except: ["--root", "--instdir", "--admindir", "--force-not-root", "--no-act", "--simulate", "--dry-run"],
  },
  "dpkg-reconfigure": FRONT_END,
  apk: { verbs: ["add", "del", "update", "upgrade", "fix"], except: ["--root", "--usermode", "--simulate", "--help"] },
  yum: DNF,
  dnf: DNF,
  dnf5: DNF,
  microdnf: DNF,
  tdnf: DNF,
  "yum-config-manager": { options: ["--add-repo", "--enable", "--disable", "--save", "--set-enabled", "--set-disabled"] },
  rpm: {
    options: ["--install", "--upgrade", "--freshen", "--erase", "--import", "--rebuilddb"],
    except: ["--root", "--dbpath", "--query", "--verify", "--checksig", "--test", "--eval", "--querytags"],
  },
  rpmkeys: { options: ["--import"], except: ["--root", "--dbpath"] },
  zypper: {
    verbs: [
      "install", "in", "remove", "rm", "update", "up", "dist-upgrade", "dup", "patch", "refresh", "ref", "addrepo", "ar",
      "removerepo", "rr", "modifyrepo", "mr", "source-install", "si",
    ],
    except: ["--root", "--installroot", "--dry-run", "--help"],
  },
  useradd: SHADOW,
  usermod: SHADOW,
  userdel: SHADOW,
  groupadd: SHADOW,
  groupmod: SHADOW,
  groupdel: SHADOW,
  chpasswd: SHADOW,
  newusers: SHADOW,
  adduser: FRONT_END,
  addgroup: FRONT_END,
  deluser: FRONT_END,
  delgroup: FRONT_END,
  "update-ca-certificates": { except: ["--etccertsdir", ...HELP] },
  "update-alternatives": {
    options: ["--install", "--set", "--remove", "--remove-all", "--auto", "--set-selections"],
    except: ["--altdir", "--admindir", "--root", "--instdir"],
  },
  ldconfig: { except: ["-n", "-N", "-C", "-r", "-p", "--print-cache", ...HELP] },
  setcap: { except: HELP },
  systemctl: { verbs: ["enable", "disable", "mask", "unmask", "set-default"], except: ["--user", ...HELP] },
}));

/** The part of a command that only root can do: `apt-get install`, `dpkg -i`. Absent when everybody can, or it is not known. */
export function rootOnlyPart({ name, program, args }: Command): Span | undefined {
  if (!program || name === undefined) return undefined;
  const start = program.span.start;
  if (name === "pacman") return args.some(({ shape }) => isTransaction(shape)) ? program.span : undefined;
  const rule = TOOLS.get(name);
  if (!rule) return undefined;
  const grammar = grammarOf(name);
  const { subcommand, options, operands, uncertain } = parseInvocation(args, grammar ?? { style: UNABRIDGED });
  if (options.some((option) => rule.except?.includes(option.name) || isOtherPlace(option))) return undefined;
  if (rule.verbs) {
    const verb = subcommand ?? operands[0];
    return verb?.value !== undefined && rule.verbs.includes(verb.value) ? { start, end: verb.span.end } : undefined;
  }
  if (rule.options) {
    const option = options.find((candidate) => rule.options?.includes(candidate.name));
    return option && { start, end: option.span.end };
  }
  return uncertain ? undefined : program.span;
}

/** `-o Dir::State=…` makes apt work below another folder. */
function isOtherPlace({ name, value }: ParsedOption): boolean {
  return name === "--option" && /^(RootDir|Dir|Debug::NoLocking)/i.test(value?.shape ?? "");
}

/** https://man.archlinux.org/man/pacman.8: -S, -R and -U, but not the questions that -S answers (-Ss, -Si, -Sg, -Sl, -Sp). */
function isTransaction(word: string): boolean {
  return /^-[RU][a-z]*$|^-S(?![a-z]*[sigl])[a-z]*$|^--(sync|remove|upgrade)$/.test(word);
}
