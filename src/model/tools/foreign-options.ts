import type { Argument } from "../commands/command.ts";
import { parseInvocation, type OptionTable } from "./grammar.ts";
import { grammarOf } from "./tool-table.ts";

/** Whose account tools: Debian's scripts, BusyBox's applets, or shadow's programs. */
export type AccountDialect = "debian" | "busybox" | "shadow";

const CHECKED: Readonly<Record<AccountDialect, readonly string[]>> = {
  debian: ["adduser", "addgroup"],
  busybox: ["adduser", "addgroup", "deluser", "delgroup"],
  shadow: ["useradd", "adduser", "usermod", "userdel", "groupadd", "groupmod", "groupdel"],
};

/**
 * The words of a call that the dialect's tool refuses, so that it fails whatever the rest says. Empty when there are none or when
 * they cannot be told, as behind a variable that may hold several words. Tried with adduser 3.118, 3.134 and 3.152, shadow 4.8,
 * 4.13 and 4.17, and BusyBox 1.37.
 */
export function foreignOptions(tool: string, dialect: AccountDialect, args: readonly Argument[]): readonly Argument[] {
  const grammar = CHECKED[dialect].includes(tool) ? grammarOf(tool, dialect) : undefined;
  if (!grammar) return [];
  const { options, operands, uncertain } = parseInvocation(args, grammar);
  if (uncertain) return [];
  const foreign = new Set<Argument>();
  for (const { name, argument } of options) {
    const refused = dialect === "debian" ? isRefusedByDebian(argument.shape) : !isListed(grammar, name);
    if (refused) foreign.add(argument);
    // `useradd -D` shows or sets defaults, and then takes no name.
    if (dialect === "shadow" && name === "--defaults" && operands.length > 0) foreign.add(argument);
  }
  return [...foreign];
}

function isListed({ aliases = {}, valued, glued, pairs, flags }: OptionTable, name: string): boolean {
  if (name === "--help" || name === "--version") return true;
  return [valued, glued, pairs, flags].some((set) => set?.has(name) === true) || Object.values(aliases).includes(name);
}

/** What every adduser since 2015 knows: a beginning that fits two of these is refused by all of them. */
const ALWAYS = `
  quiet force-badname help version system group ingroup home gecos shell disabled-password disabled-login uid firstuid lastuid gid conf
  no-create-home add_extra_groups debug
`
  .trim()
  .split(/\s+/);

/** What some of them know besides. */
const SOMETIMES = `
  add-extra-groups allow-all-names allow-badname allow-bad-names comment encrypt-home extrausers firstgid lastgid logmsglevel
  stderrmsglevel stdoutmsglevel verbose
`
  .trim()
  .split(/\s+/);

/**
 * Debian's scripts read options with Perl's Getopt::Long: one dash or two, in any case, cut short as long as only one fits, and
 * letters never stand together. So `-u` is `--uid`, while `-S` may be two things and `-r` is none.
 * https://perldoc.perl.org/Getopt::Long
 */
function isRefusedByDebian(word: string): boolean {
  const [written = ""] = word.replace(/^--?/, "").toLowerCase().split("=");
  if (ALWAYS.includes(written) || SOMETIMES.includes(written)) return false;
  const always = ALWAYS.filter((option) => option.startsWith(written)).length;
  return always > 1 ? !ONE_LETTER.has(written) : always === 0 && !SOMETIMES.some((option) => option.startsWith(written));
}

/** Letters that are options of their own. */
const ONE_LETTER: ReadonlySet<string> = new Set(["h", "q", "v", "c"]);
