import type { CreateUser } from "./account-operation.ts";
import type { Command } from "../commands/command.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { hasPackage } from "./package-list.ts";
import { imageSteps } from "../shipped-steps.ts";
import type { BaseImage, Stage } from "../stage.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";

/** A shell that lets somebody log in. */
export interface LoginShell {
  readonly path: string;
  /** `likely` when the image is not known and so is its default. */
  readonly certainty: "certain" | "likely";
}

const LOGIN_SHELLS: ReadonlySet<string> = new Set(["sh", "bash", "ash", "dash", "zsh", "ksh", "mksh", "fish", "csh", "tcsh", "busybox"]);

/** Whether a program is a shell that lets somebody log in; an empty field of /etc/passwd stands for /bin/sh. */
export function isLoginShell(path: string): boolean {
  return path === "" || LOGIN_SHELLS.has(path.slice(path.lastIndexOf("/") + 1));
}

/** The login shell that an account gets when none is named; absent when it gets none that lets it log in, or nothing is known of it. */
export function defaultLoginShell({ tool, system }: CreateUser, image: BaseImage | undefined): LoginShell | undefined {
  if (!tool) return undefined;
  const os = image?.facts?.os;
  const certainty = os === undefined || os === "other" ? "likely" : "certain";
  if (tool.name === "adduser" && tool.flavour !== "shadow") {
    if (system === true) return undefined;
    return { path: tool.flavour === "debian" ? "/bin/bash" : "/bin/sh", certainty };
  }
  // /etc/default/useradd says /bin/sh on Debian and /bin/bash on Red Hat's distributions.
  const isDebian = os === "debian" || os === "ubuntu";
  return { path: isDebian ? "/bin/sh" : "/bin/bash", certainty: isDebian || os === "rhel" || os === "fedora" || os === "amazonlinux" ? "certain" : "likely" };
}

/** The program that refuses to log anybody in, where the distribution has it. */
export function nologin(image: BaseImage | undefined): string {
  const os = image?.facts?.os;
  return os === "debian" || os === "ubuntu" ? "/usr/sbin/nologin" : "/sbin/nologin";
}

/** Packages and programs that let people log in to a container: then a login shell is what they are for. */
const LOGIN_SERVERS: ReadonlySet<string> = new Set(["openssh-server", "openssh", "dropbear", "sshd", "tinysshd", "xrdp", "gitea", "tigervnc-standalone-server"]);

/** Whether people log in to a container of the stage, as far as its packages and commands say. */
export function servesLogins(stage: Stage): boolean {
  if (hasPackage(stage.end.accounts.packages, LOGIN_SERVERS)) return true;
  return imageSteps(stage).some(({ commands }) => commands.some(({ name }) => name !== undefined && LOGIN_SERVERS.has(name)));
}

/** The accounts that a command of the file becomes through their own shell: `su app -c …`, `sudo -i -u app`, `runuser -l app`. */
export function shellUsers(file: DockerfileModel): ReadonlySet<string> {
  const users = new Set<string>();
  for (const { command } of file.commands) {
    if (command.wrappers.length === 0 && command.name !== "su" && command.name !== "runuser") continue;
    for (const user of usersOf(command)) users.add(user);
  }
  return users;
}

function* usersOf({ name, args, wrappers }: Command): Generator<string> {
  const wrapping = wrappers.map((wrapper) => ({ name: wrapper.name, args: wrapper.words.slice(1), user: wrapper.user }));
  const grammar = name === "su" || name === "runuser" ? grammarOf(name) : undefined;
  const user = grammar && parseInvocation(args, grammar).operands.find(({ shape }) => shape !== "-");
  for (const call of [...wrapping, { name: name ?? "", args, user }]) {
    const grammar = grammarOf(call.name);
    if (!grammar || call.user?.value === undefined) continue;
    const invocation = parseInvocation(call.args, grammar);
    const has = (option: string): boolean => lastOption(invocation, option) !== undefined;
    // `runuser -u app program` starts the program itself, and `su -s /bin/sh` a shell of the caller's choice.
    const isSu = call.name === "su" || call.name === "runuser";
    if (isSu ? !has("--shell") && !has("--user") : call.name === "sudo" && has("--login")) yield call.user.value;
  }
}
