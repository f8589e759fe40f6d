import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { remembered, rememberedByName } from "../remembered.ts";
import type { Step } from "../stage.ts";
import { lastOption, optionsNamed, parseInvocation, type Invocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";
import type { FileCheck } from "./file-check.ts";
import type { UseKind } from "./file-uses.ts";

/** An address that a program fetches and uses in one go. */
export interface FetchedAtOnce {
  readonly address: Argument;
  readonly kind: UseKind;
  /** The check that the program makes itself, or that the step makes of a clone; absent when there is none. */
  readonly checked: FileCheck | undefined;
}

/** What git clones, and what package managers install straight from an address. */
export function fetchedAtOnce(command: Command, step: Step): readonly FetchedAtOnce[] {
  const { name = "", args } = command;
  const isInstall = installOf(name);
  const grammar = isInstall || name === "git" ? grammarOf(name) : undefined;
  if (!grammar) return NONE;
  if (!isInstall) return clonedBy(parseInvocation(args, grammar), step);
  const invocation = parseInvocation(args, grammar);
  if (!isInstall(invocation)) return [];
  const editable = optionsNamed(invocation, "--editable").flatMap(({ value }) => (value ? [value] : []));
  return [...invocation.operands, ...editable].flatMap((address) => {
    if (!ADDRESS.test(address.shape)) return [];
    const pinned = /[#&](?:sha\d+|md5)=|[@#][0-9a-f]{40}(?:$|[#&])/.test(address.shape) || lastOption(invocation, "--require-hashes") !== undefined;
    return [{ address, kind: "install", checked: pinned ? digest(/#md5=/.test(address.shape)) : undefined }];
  });
}

const NONE: readonly FetchedAtOnce[] = [];

const ADDRESS = /^(?:git\+)?(?:https?|ftp|git):\/\//;

interface Installer {
  readonly program: RegExp;
  readonly isInstall: (invocation: Invocation) => boolean;
}

const subcommand =
  (names: RegExp) =>
  (invocation: Invocation): boolean =>
    names.test(invocation.subcommand?.shape ?? "");

const INSTALLERS: readonly Installer[] = [
  { program: /^pip[\d.]*$/, isInstall: subcommand(/^(?:install|wheel)$/) },
  { program: /^(?:npm|pnpm|yarn)$/, isInstall: subcommand(/^(?:install|i|add)$/) },
  { program: /^(?:yum|dnf5?|microdnf|tdnf|zypper)$/, isInstall: subcommand(/^(?:install|localinstall|reinstall|in)$/) },
  {
    program: /^rpm$/,
    isInstall: (invocation) => ["--install", "--upgrade", "--freshen"].some((option) => lastOption(invocation, option)) && !lastOption(invocation, "--import"),
  },
];

const installOf = rememberedByName((name) => INSTALLERS.find(({ program }) => program.test(name))?.isInstall);

function digest(weak: boolean): FileCheck {
  return { against: "digest", weak, files: [], names: [], reference: undefined, prints: false };
}

function clonedBy(invocation: Invocation, step: Step): readonly FetchedAtOnce[] {
  const { subcommand: action, operands } = invocation;
  const address = action?.shape === "clone" ? operands[0] : action?.shape === "submodule" && operands[0]?.shape === "add" ? operands[1] : undefined;
  if (!address || (!ADDRESS.test(address.shape) && !address.shape.startsWith(UNKNOWN_PIECE))) return [];
  const revision = lastOption(invocation, "--revision")?.value?.shape;
  const pinned = (revision !== undefined && COMMIT.test(revision)) || isPinned(step);
  return [{ address, kind: "unpack", checked: pinned ? digest(false) : undefined }];
}

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Whether a step goes to a commit by its full id, or to one that a variable names; git makes sure that it is that one. */
const isPinned = remembered((step: Step): boolean =>
  step.commands.some(({ name, args }) => {
    const grammar = name === "git" ? grammarOf("git") : undefined;
    if (!grammar) return false;
    const { subcommand: action, operands } = parseInvocation(args, grammar);
    if (!/^(?:checkout|reset|switch|fetch|pull)$/.test(action?.shape ?? "")) return /^verify-(?:tag|commit)$/.test(action?.shape ?? "");
    return operands.some(({ shape, text }) => COMMIT.test(shape) || /commit|sha|rev|hash/i.test(text));
  }),
);
