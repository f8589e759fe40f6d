import type { Span } from "../../source/span.ts";
import { UNKNOWN_PIECE, type Command } from "../commands/command.ts";
import { domainOf, parseAddress, shownAddress } from "../downloads/address.ts";
import type { Step } from "../stage.ts";
import { communityOf, originOf, type SourceOrigin } from "./source-origin.ts";

/** The family of programs that read a source; `dnf` stands for yum, microdnf and tdnf too. */
export type SourceManager = "apt" | "dnf" | "zypper" | "apk";

/**
 * How a source is written: a `deb` line, a paragraph of a `.sources` file, a section of a `.repo` file, a line of
 * /etc/apk/repositories, operands and options of a command; `fetched` is a file that comes from the network, whose entries nobody can read.
 */
export type SourceForm = "one-line" | "deb822" | "repo-file" | "apk-line" | "command" | "fetched";

/** Something that a source says of itself. */
export interface SourceOption {
  /** In lower case, by the name that its files have: `signed-by`, `trusted`, `gpgcheck`, `sslverify`. Those of commands with dashes: `--no-gpgcheck`. */
  readonly name: string;
  /** Without quotes, with `UNKNOWN_PIECE` for unknown pieces; absent when an option has none. */
  readonly value: string | undefined;
  /** As written: `trusted=yes`, `Trusted: yes`. */
  readonly text: string;
  readonly span: Span;
}

/** A key that a source names as its own. */
export interface SourceKey {
  /** A path in the image, an address, a fingerprint, or the key itself (its text is then empty). With `UNKNOWN_PIECE`. */
  readonly by: "path" | "address" | "fingerprint" | "inline";
  readonly text: string;
  readonly span: Span;
}

/** Where another option of a source can be written. */
export interface OptionPlace {
  /** An offset of the file: behind `deb`, in front of the closing bracket, or behind a line of a paragraph. */
  readonly at: number;
  /** `brackets`: they have to be written too; `blank`: a blank in front is enough; `line`: a line of its own, with the break in front. */
  readonly needs: "brackets" | "blank" | "line";
}

/** One place that packages come from, as the build adds it. Mirrors of one entry are sources of their own. */
export interface PackageSource {
  readonly manager: SourceManager;
  readonly form: SourceForm;
  /**
   * With `UNKNOWN_PIECE` for unknown pieces, nothing else when it is not known at all; for `fetched` that of the file.
   * For what a program looks up by a name that name: `ppa:owner/name`, `copr:owner/project`, `cloud-archive:name`.
   */
  readonly address: string;
  /** What the address is: the packages' folder, a list of mirrors, or the file of a `fetched` source. */
  readonly addressKind: "folder" | "mirror-list" | "file";
  readonly addressSpan: Span;
  /** Absent when it is not known or the address names none. */
  readonly host: string | undefined;
  /** The last two names of the host; absent when there are not two. */
  readonly domain: string | undefined;
  readonly origin: SourceOrigin;
  /** Given for places where everybody may offer packages. */
  readonly community: "ppa" | "copr" | "obs" | undefined;
  /** apt's suites, Alpine's release; empty when none is written. */
  readonly suites: readonly string[];
  readonly components: readonly string[];
  /** The name that a `.repo` section, `zypper addrepo` or an apk tag (`@edge`) gives it. */
  readonly name: string | undefined;
  readonly options: readonly SourceOption[];
  /** Empty when it names none: then every key counts that the manager trusts. */
  readonly keys: readonly SourceKey[];
  /** Absent when nothing can be added there to the character. */
  readonly optionPlace: OptionPlace | undefined;
  /** The whole entry: the line, the paragraph, the section, the command. */
  readonly span: Span;
  /** The file that it is written to, its path as `WrittenFile` has it; absent for commands, which choose one or need none. */
  readonly path: string | undefined;
  readonly step: Step;
  /** Absent for COPY and ADD. */
  readonly command: Command | undefined;
}

/** What the readers of the forms find out; the rest follows from the address. */
export type SourceEntry = Omit<PackageSource, "host" | "domain" | "origin" | "community">;

const NICKNAME = /^(?:ppa|copr|cloud-archive|obs):/;

/** Completes an entry by what its address says. */
export function packageSource(entry: SourceEntry): PackageSource {
  const host = NICKNAME.test(entry.address) ? undefined : parseAddress(entry.address).host;
  const community = communityOf(entry.address, host);
  return {
    ...entry,
    host,
    domain: host === undefined ? undefined : domainOf(host),
    community,
    origin: community === undefined ? originOf(entry, host) : "third-party",
  };
}

/** The last option of a name, which is the one that counts; absent when the source has none. */
export function optionOf({ options }: Pick<PackageSource, "options">, name: string): SourceOption | undefined {
  return options.findLast((option) => option.name === name);
}

/** A source as messages name it: its address, the name it is looked up by, or that of its section; absent when it has none that is known. */
export function shownSource({ address, name }: Pick<PackageSource, "address" | "name">): string | undefined {
  if (address === UNKNOWN_PIECE) return name;
  return NICKNAME.test(address) ? address.replace(/^copr:/, "") : shownAddress(address);
}

/** Sources by their addresses, whether or not these end in a slash: the lines of one repository, in order. */
export function byAddress(sources: readonly PackageSource[]): readonly (readonly [PackageSource, ...PackageSource[]])[] {
  const groups = new Map<string, [PackageSource, ...PackageSource[]]>();
  for (const source of sources) {
    const address = source.address.replace(/\/$/, "");
    const group = groups.get(address);
    if (group) group.push(source);
    else groups.set(address, [source]);
  }
  return [...groups.values()];
}
