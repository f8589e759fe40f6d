import type { Span } from "../../source/span.ts";
import type { Argument, Command } from "../commands/command.ts";
import { parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

export type PackageManager = "apt" | "apk" | "rpm";

/** What an install command installs. */
export interface InstalledPackages {
  readonly manager: PackageManager;
  readonly packages: readonly InstalledPackage[];
  /** Whether some of the words are decided at build time, or are files and addresses rather than names. */
  readonly uncertain: boolean;
}

export interface InstalledPackage {
  /** Without version, architecture or release: `nginx` for `nginx=1.24-1` and `libc6:i386`. */
  readonly name: string;
  readonly span: Span;
}

interface Installer {
  readonly manager: PackageManager;
  readonly verbs: readonly string[];
}

const APT: Installer = { manager: "apt", verbs: ["install", "reinstall"] };
const RPM: Installer = { manager: "rpm", verbs: ["install", "in", "reinstall", "groupinstall", "localinstall"] };

const INSTALLERS: ReadonlyMap<string, Installer> = new Map([
  ["apt-get", APT],
  ["apt", APT],
  ["aptitude", APT],
  ["apk", { manager: "apk", verbs: ["add"] }],
  ["yum", RPM],
  ["dnf", RPM],
  ["dnf5", RPM],
  ["microdnf", RPM],
  ["tdnf", RPM],
  ["zypper", RPM],
]);

/** The packages that a command installs by name; absent when it installs none. */
export function installedPackages(command: Command): InstalledPackages | undefined {
  const installer = INSTALLERS.get(command.name ?? "");
  const grammar = installer && grammarOf(command.name ?? "");
  if (!installer || !grammar) return undefined;
  const invocation = parseInvocation(command.args, grammar);
  if (!installer.verbs.includes(invocation.subcommand?.shape ?? "")) return undefined;
  const packages: InstalledPackage[] = [];
  let uncertain = invocation.uncertain;
  for (const operand of invocation.operands) {
    const name = packageName(operand, installer.manager);
    if (name === undefined) uncertain = true;
    else packages.push({ name, span: operand.span });
  }
  return { manager: installer.manager, packages, uncertain };
}

function packageName(operand: Argument, manager: PackageManager): string | undefined {
  if (operand.value === undefined) {
    // `nginx=${NGINX_VERSION}` still names its package.
    const named = /^([a-z0-9][\w.+-]*)[=~<>]/.exec(operand.shape);
    return named?.[1];
  }
  const { value } = operand;
  if (value.includes("/") && !/^[\w.+-]+\/[\w-]+$/.test(value)) return undefined;
  if (/\.(deb|rpm|apk)$/.test(value)) return undefined;
  return manager === "rpm" ? value.replace(/^@/, "") : (/^[^=~<>/:@]+/.exec(value)?.[0] ?? value);
}
