import type { Argument, Command } from "../commands/command.ts";
import { foreignOptions, type AccountDialect } from "../tools/foreign-options.ts";
import { parseInvocation, type Invocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** What a call of an account tool asks for, whichever tool it is. Texts are as written in the file, quotes included. */
export type AccountRequest =
  | {
      readonly kind: "add-user";
      readonly name: string;
      readonly system: boolean;
      readonly uid: string | undefined;
      /** The primary group, absent for one of the account's own name. */
      readonly group: Argument | "nogroup" | "users" | undefined;
      readonly groups: readonly string[];
      readonly home: string | undefined;
      readonly createHome: boolean;
      /** `none` for a system account that gets a shell that refuses to log in without anybody naming it. */
      readonly shell: { readonly path: string } | "none" | undefined;
      readonly comment: string | undefined;
    }
  | { readonly kind: "add-group"; readonly name: string; readonly gid: string | undefined; readonly system: boolean }
  | { readonly kind: "join" | "leave"; readonly user: string; readonly groups: readonly string[] }
  | { readonly kind: "remove-user"; readonly name: string; readonly withHome: boolean }
  | { readonly kind: "remove-group"; readonly name: string };

/** Reads a call in the dialect that its options belong to. Absent when an option of it cannot be said in another dialect. */
export function readAccountRequest(command: Command): AccountRequest | undefined {
  const called = command.name ?? "";
  for (const dialect of Object.hasOwn(NAMESAKES, called) ? SHADOW_FIRST : SHADOW_LAST) {
    // `useradd --gecos`: the options say which tool was meant.
    const tool = dialect === "shadow" ? called : (NAMESAKES[called] ?? called);
    const reader = READERS[dialect][tool];
    const grammar = grammarOf(tool, dialect);
    if (!reader || !grammar || foreignOptions(tool, dialect, command.args).length > 0) continue;
    const invocation = parseInvocation(command.args, grammar);
    if (invocation.uncertain) return undefined;
    const request = reader(new Asked(invocation));
    if (request) return request;
  }
  return undefined;
}

const SHADOW_FIRST: readonly AccountDialect[] = ["shadow", "debian", "busybox"];
const SHADOW_LAST: readonly AccountDialect[] = ["busybox", "debian", "shadow"];

/** What shadow's tools are called elsewhere. */
const NAMESAKES: Readonly<Record<string, string>> = { useradd: "adduser", groupadd: "addgroup", userdel: "deluser", groupdel: "delgroup" };

/** An invocation whose options are ticked off as they are understood; a class because reading one has that effect. */
class Asked {
  readonly operands: readonly string[];
  private readonly invocation: Invocation;
  private readonly understood = new Set<string>();

  constructor(invocation: Invocation) {
    this.invocation = invocation;
    this.operands = invocation.operands.map(({ text }) => text);
  }

  has(...names: readonly string[]): boolean {
    for (const name of names) this.understood.add(name);
    return this.invocation.options.some(({ name }) => names.includes(name));
  }

  value(...names: readonly string[]): Argument | undefined {
    for (const name of names) this.understood.add(name);
    return this.invocation.options.findLast(({ name }) => names.includes(name))?.value;
  }

  /** Whether every option was understood and there are that many operands. */
  isWholly(operands: number): boolean {
    return this.operands.length === operands && this.invocation.options.every(({ name }) => this.understood.has(name));
  }
}

type Reader = (asked: Asked) => AccountRequest | undefined;

function listOf(groups: Argument | undefined): readonly string[] | undefined {
  if (!groups) return [];
  return groups.value?.split(",").filter((name) => name !== "");
}

const useradd: Reader = (asked) => {
  const own = !asked.has("--no-user-group");
  asked.has("--user-group", "--no-log-init", "--no-create-home");
  const groups = listOf(asked.value("--groups"));
  const shell = asked.value("--shell")?.text;
  const request: AccountRequest = {
    kind: "add-user",
    name: asked.operands[0] ?? "",
    system: asked.has("--system"),
    uid: asked.value("--uid")?.text,
    group: asked.value("--gid") ?? (own ? undefined : "users"),
    groups: groups ?? [],
    home: asked.value("--home-dir")?.text,
    createHome: asked.has("--create-home"),
    shell: shell === undefined ? undefined : { path: shell },
    comment: asked.value("--comment")?.text,
  };
  return asked.isWholly(1) && groups ? request : undefined;
};

const groupadd: Reader = (asked) => {
  const gid = asked.value("--gid")?.text;
  const system = asked.has("--system");
  return asked.isWholly(1) ? { kind: "add-group", name: asked.operands[0] ?? "", gid, system } : undefined;
};

/** Only what adds to groups has a counterpart. */
const usermod: Reader = (asked) => {
  const groups = listOf(asked.value("--groups"));
  if (!asked.has("--append") || !groups || groups.length === 0 || !asked.isWholly(1)) return undefined;
  return { kind: "join", user: asked.operands[0] ?? "", groups };
};

const gpasswd: Reader = (asked) => {
  const added = asked.value("--add")?.text;
  const deleted = asked.value("--delete")?.text;
  const user = added ?? deleted;
  if (user === undefined || !asked.isWholly(1) || (added !== undefined && deleted !== undefined)) return undefined;
  return { kind: added === undefined ? "leave" : "join", user, groups: asked.operands };
};

const userdel: Reader = (asked) => {
  asked.has("--force");
  const withHome = asked.has("--remove", "--remove-home");
  return asked.isWholly(1) ? { kind: "remove-user", name: asked.operands[0] ?? "", withHome } : undefined;
};

const groupdel: Reader = (asked) => (asked.isWholly(1) ? { kind: "remove-group", name: asked.operands[0] ?? "" } : undefined);

/** BusyBox's and Debian's front ends: a second operand is a group to join or to leave. */
function orMember(kind: "join" | "leave", reader: Reader): Reader {
  return (asked) => {
    const [user = "", group = ""] = asked.operands;
    return asked.operands.length === 2 ? (asked.isWholly(2) ? { kind, user, groups: [group] } : undefined) : reader(asked);
  };
}

const busyboxAdduser: Reader = (asked) => {
  const system = asked.has("--system");
  asked.has("--disabled-password");
  const shell = asked.value("--shell")?.text;
  const request: AccountRequest = {
    kind: "add-user",
    name: asked.operands[0] ?? "",
    system,
    uid: asked.value("--uid")?.text,
    group: asked.value("--ingroup") ?? (system ? "nogroup" : undefined),
    groups: [],
    home: asked.value("--home")?.text,
    createHome: !asked.has("--no-create-home"),
    shell: shell === undefined ? (system ? "none" : undefined) : { path: shell },
    comment: asked.value("--gecos")?.text,
  };
  return asked.isWholly(1) ? request : undefined;
};

const debianAdduser: Reader = (asked) => {
  const system = asked.has("--system");
  const group = asked.has("--group");
  asked.has("--disabled-password", "--disabled-login", "--quiet");
  if (group && !system) {
    const gid = asked.value("--gid")?.text;
    return asked.isWholly(1) ? { kind: "add-group", name: asked.operands[0] ?? "", gid, system } : undefined;
  }
  const shell = asked.value("--shell")?.text;
  const home = asked.value("--home")?.text;
  const noHome = asked.has("--no-create-home");
  const request: AccountRequest = {
    kind: "add-user",
    name: asked.operands[0] ?? "",
    system,
    uid: asked.value("--uid")?.text,
    group: asked.value("--ingroup", "--gid") ?? (system && !group ? "nogroup" : undefined),
    groups: [],
    home,
    // A system account's home is not made since Debian 12 unless it is named.
    createHome: !noHome && (!system || home !== undefined),
    shell: shell === undefined ? (system ? "none" : undefined) : { path: shell },
    comment: asked.value("--gecos")?.text,
  };
  return asked.isWholly(1) ? request : undefined;
};

const READERS: Readonly<Record<AccountDialect, Readonly<Record<string, Reader>>>> = {
  busybox: {
    adduser: orMember("join", busyboxAdduser),
    addgroup: orMember("join", groupadd),
    deluser: orMember("leave", userdel),
    delgroup: orMember("leave", groupdel),
  },
  debian: {
    adduser: orMember("join", debianAdduser),
    addgroup: orMember("join", groupadd),
    deluser: orMember("leave", userdel),
    delgroup: orMember("leave", groupdel),
  },
  shadow: { useradd, adduser: useradd, usermod, userdel, groupadd, groupdel, gpasswd },
};
