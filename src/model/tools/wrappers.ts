import type { Argument } from "../commands/command.ts";
import { argumentPart, joinedArgument } from "./argument-part.ts";
import { lastOption, parseInvocation, type Invocation, type ToolGrammar } from "./grammar.ts";
import { withoutVersion } from "./interpreters.ts";
import { SHELLS } from "./shells.ts";
import { grammarOf } from "./tool-table.ts";

/** What a program starts instead of doing work of its own. */
export type Wrapped =
  | {
      readonly kind: "rest";
      /** The wrapped command's words, its name first: at least one. */
      readonly inner: readonly Argument[];
      /** Further commands that the same wrapper starts: `find … -exec a {} + -exec b {} +`. */
      readonly others?: readonly (readonly Argument[])[];
      /** The user it runs as, when the wrapper names one; `user:group` as written. */
      readonly user?: Argument | undefined;
    }
  | {
      readonly kind: "script";
      /** Shell text. */
      readonly script: Argument;
      readonly user?: Argument | undefined;
    };

/** How a wrapper names the command that it starts. */
interface Wrapping {
  /** How many operands stand in front of the inner command. */
  readonly skip?: number;
  /** Whether `NAME=value` words stand in front of it. */
  readonly assignments?: boolean;
  /** The options that name the user, the first that is given wins. */
  readonly userOptions?: readonly string[];
  /** Whether the first operand names the user. */
  readonly userFirst?: boolean;
  /** Options with which it starts nothing. */
  readonly idle?: readonly string[];
  /** An option whose value is a script for a shell. */
  readonly scriptOption?: string;
  /** Whether it is there to give up root's rights for good: gosu and its kin. */
  readonly dropsPrivileges?: boolean;
}

const WRAPPINGS: ReadonlyMap<string, Wrapping> = new Map(Object.entries<Wrapping>({
  // Run as another user, and stay behind as root.
  sudo: { assignments: true, userOptions: ["--user"], idle: ["--list", "--validate", "--edit", "--version"] },
  doas: { userOptions: ["--user"] },
  // Become another user.
  gosu: { skip: 1, userFirst: true, dropsPrivileges: true },
  "su-exec": { skip: 1, userFirst: true, dropsPrivileges: true },
  setuidgid: { skip: 1, userFirst: true, dropsPrivileges: true },
  setuser: { skip: 1, userFirst: true, dropsPrivileges: true },
  "s6-setuidgid": { skip: 1, userFirst: true, dropsPrivileges: true },
  "s6-applyuidgid": { userOptions: ["-u"], dropsPrivileges: true },
  setpriv: { userOptions: ["--reuid", "--euid", "--ruid"], idle: ["--dump"], dropsPrivileges: true },
  chpst: { userOptions: ["--user"], dropsPrivileges: true },
  chroot: { skip: 1, userOptions: ["--userspec"], dropsPrivileges: true },
  // Change something else about how it runs.
  env: { assignments: true },
  time: {},
  nice: {},
  nohup: {},
  exec: {},
  builtin: {},
  command: { idle: ["-v", "-V"] },
  timeout: { skip: 1 },
  stdbuf: {},
  ionice: { idle: ["--pid", "--pgid", "--uid"] },
  setsid: {},
  flock: { skip: 1, scriptOption: "--command" },
  tini: {},
  "tini-static": {},
  "dumb-init": {},
  catatonit: {},
  "with-contenv": {},
  fakeroot: {},
  eatmydata: {},
  xargs: {},
  busybox: { idle: ["--list", "--list-full", "--install", "--help"] },
}));

/** Whether a wrapper is one with which an entrypoint gives up root's rights, provided that it names another user. */
export function dropsPrivileges(name: string): boolean {
  if (name === "su" || name === "runuser") return true;
  return WRAPPINGS.get(name)?.dropsPrivileges === true;
}

/** The command or the script that a program with these arguments starts; absent when it is no wrapper or starts nothing. */
export function unwrapOnce(name: string, args: readonly Argument[]): Wrapped | undefined {
  const wrapping = WRAPPINGS.get(name);
  if (wrapping) return unwrapBy(wrapping, args, grammarOf(name));
  if (SHELLS.has(name)) return shellScript(args);
  switch (name) {
    case "su":
    case "runuser":
      return userShell(args);
    case "eval":
      return evalScript(args);
    case "find":
      return foundCommands(args);
    default:
      return withoutVersion(name) === "python" ? pythonModule(args) : undefined;
  }
}

function unwrapBy(wrapping: Wrapping, args: readonly Argument[], grammar: ToolGrammar | undefined): Wrapped | undefined {
  if (!grammar) return undefined;
  const invocation = parseInvocation(args, grammar);
  if (wrapping.idle?.some((option) => lastOption(invocation, option))) return undefined;
  const user = wrapping.userFirst ? invocation.operands[0] : namedUser(wrapping, invocation);
  const script = wrapping.scriptOption === undefined ? undefined : lastOption(invocation, wrapping.scriptOption)?.value;
  if (script) return { kind: "script", script, user };
  let from = wrapping.skip ?? 0;
  if (wrapping.assignments) while (isAssignment(invocation.operands[from])) from++;
  const inner = invocation.operands.slice(from);
  return inner.length === 0 ? undefined : { kind: "rest", inner, user };
}

function namedUser({ userOptions = [] }: Wrapping, invocation: Invocation): Argument | undefined {
  for (const option of userOptions) {
    const user = lastOption(invocation, option)?.value;
    // chpst writes ids with a colon in front: `-u :1000:1000`.
    if (user) return user.shape.startsWith(":") ? argumentPart(user, 1) : user;
  }
  return undefined;
}

function isAssignment(argument: Argument | undefined): boolean {
  return argument !== undefined && /^[A-Za-z_]\w*=/.test(argument.shape);
}

/** `sh -c '…' name arguments`; a script file is not unwrapped. */
function shellScript(args: readonly Argument[]): Wrapped | undefined {
  const grammar = grammarOf("sh");
  const invocation = grammar && parseInvocation(args, grammar);
  if (!invocation || !lastOption(invocation, "-c")) return undefined;
  const [script] = invocation.operands;
  return script && { kind: "script", script };
}

/** `su - app -c '…'`, `runuser -u app -- program`; without a user it is root. */
function userShell(args: readonly Argument[]): Wrapped | undefined {
  const grammar = grammarOf("su");
  const invocation = grammar && parseInvocation(args, grammar);
  if (!invocation) return undefined;
  const user = lastOption(invocation, "--user")?.value;
  const script = (lastOption(invocation, "--command") ?? lastOption(invocation, "--session-command"))?.value;
  const [named, ...more] = invocation.operands.filter((operand) => operand.shape !== "-");
  if (script) return { kind: "script", script, user: user ?? named };
  if (!user || !named) return undefined;
  // What follows the program's name belongs to it, though getopt would look through it.
  const after = args.indexOf(named);
  return { kind: "rest", inner: after === -1 ? [named, ...more] : args.slice(after), user };
}

function evalScript(args: readonly Argument[]): Wrapped | undefined {
  const [first, ...more] = args[0]?.shape === "--" ? args.slice(1) : args;
  return first && { kind: "script", script: joinedArgument([first, ...more]) };
}

function foundCommands(args: readonly Argument[]): Wrapped | undefined {
  const grammar = grammarOf("find");
  if (!grammar) return undefined;
  const commands: (readonly Argument[])[] = [];
  for (const { name, words } of parseInvocation(args, grammar).options) {
    if (words && words.length > 0 && name !== "-fprintf") commands.push(words);
  }
  const [inner, ...others] = commands;
  if (!inner) return undefined;
  return others.length > 0 ? { kind: "rest", inner, others } : { kind: "rest", inner };
}

/** `python -m pip install x` is pip. */
function pythonModule(args: readonly Argument[]): Wrapped | undefined {
  const grammar = grammarOf("python");
  const invocation = grammar && parseInvocation(args, grammar);
  const module = invocation && lastOption(invocation, "-m")?.value;
  if (!module || withoutVersion(module.shape) !== "pip") return undefined;
  return { kind: "rest", inner: [module, ...invocation.operands] };
}
