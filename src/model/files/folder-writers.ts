import { afterAccountCommand } from "../accounts/account-changes.ts";
import type { Command } from "../commands/command.ts";
import { installedPackages } from "../accounts/installed-packages.ts";
import { isBelow } from "./path.ts";
import { changesOfCommand } from "./path-changes.ts";
import type { Step } from "../stage.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** Programs that write nowhere, or only where the system keeps its own things. */
const KEEP_TO_THE_SYSTEM: ReadonlySet<string> = new Set(
  `
  : [ true false test cd pushd popd echo printf export set unset umask ulimit exit return which command type id whoami pwd ls cat grep
  egrep awk head tail stat find sleep date uname env
  useradd usermod userdel groupadd groupmod groupdel gpasswd adduser addgroup deluser delgroup passwd chpasswd
  apt-get apt apt-key apt-mark apt-cache add-apt-repository dpkg-reconfigure debconf-set-selections apk yum dnf microdnf zypper rpm
  ldconfig locale-gen update-locale update-ca-certificates update-alternatives a2enmod a2dismod a2ensite a2dissite
  docker-php-ext-install docker-php-ext-configure docker-php-ext-enable pecl setcap rm rmdir
  `
    .trim()
    .split(/\s+/),
);

/** Programs whose changes of paths are all read off their words. */
const READ_OFF: ReadonlySet<string> = new Set(["mkdir", "touch", "tee", "cp", "mv", "ln", "install", "chmod", "chown", "chgrp"]);

/** Whether a command may put something below a folder, or change who owns it there (for `mode`: what its mode is). `false` is certain. */
export function mayWriteBelow(command: Command, step: Step, folder: string, changing: "own" | "mode" = "own"): boolean {
  const { name, redirects, args } = command;
  // An assignment.
  if (name === undefined && !command.program && redirects.length === 0) return false;
  for (const { path, action, recursive } of changesOfCommand(command, step)) {
    if (action === "remove" || ((action === "own" || action === "mode") && action !== changing)) continue;
    if (recursive && isBelow(path, folder)) return true;
    if (path === folder ? action === "write" : isBelow(folder, path)) return true;
  }
  if (redirects.some(({ operator, target }) => operator.includes(">") && target && target.value === undefined)) return true;
  if (name === undefined) return command.program !== undefined;
  if (READ_OFF.has(name)) return args.some(({ value }) => value === undefined);
  if (KEEP_TO_THE_SYSTEM.has(name) || installedPackages(command)) return false;
  return !installsForPython(command);
}

/** `pip install -r requirements.txt` writes to the interpreter's own folders, unless it is told where or builds what is here. */
function installsForPython({ name, args }: Command): boolean {
  if (!/^pip[\d.]*$/.test(name ?? "")) return false;
  const grammar = grammarOf("pip");
  if (!grammar) return false;
  const invocation = parseInvocation(args, grammar);
  const places = ["--editable", "--target", "--prefix", "--root", "--src", "--user"];
  const local = invocation.operands.some(({ shape }) => /^[./~]/.test(shape));
  return !local && !invocation.uncertain && places.every((option) => !lastOption(invocation, option));
}

/** Whether a command leaves the accounts as they are. */
export function keepsAccounts(command: Command, step: Step): boolean {
  return afterAccountCommand(step.before.accounts, command, step.stage.image) === step.before.accounts;
}
