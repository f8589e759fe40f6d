import type { Argument, Command } from "../commands/command.ts";
import { accountOperations } from "./account-operations.ts";
import { expandDockerfileText, expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";
import { imageSteps } from "../shipped-steps.ts";
import type { BaseImage, Stage, Step } from "../stage.ts";

/**
 * Every word in the file's image that may name an account: what USER, flags, heredocs and commands say, variables expanded.
 * The words of the account tools are left out, and so are paths, programs, and the variables themselves, which count where they are used.
 */
export function namesInUse(stage: Stage): ReadonlySet<string> {
  const names = new Set<string>();
  for (const step of imageSteps(stage)) for (const text of textsOf(step)) addNames(text, names);
  return names;
}

function* textsOf({ instruction, before, commands, stage }: Step): Generator<string> {
  for (const { value } of instruction.flags) if (value !== undefined) yield expandDockerfileText(value, before.variables).shape;
  for (const { body } of instruction.heredocs) yield body.text;
  if (instruction.type === "USER" && instruction.value) yield expandDockerfileWord(instruction.value, before.variables).shape;
  for (const command of commands) yield* textsOfCommand(command, stage.image);
  // What no shell is known for is not read: it may say anything.
  if (instruction.type === "RUN" && commands.length === 0) yield instruction.line.text;
}

/** Programs that ask whether an account exists. */
const QUESTIONS: ReadonlySet<string> = new Set(["id", "getent"]);

function* textsOfCommand(command: Command, image: BaseImage | undefined): Generator<string> {
  const { name, args, wrappers, redirects, outerRedirects, assignments } = command;
  for (const { user, words } of wrappers) {
    if (user) yield user.shape;
    for (const word of words.slice(1)) yield word.shape;
  }
  if (QUESTIONS.has(name ?? "") || makesAccounts(command, image)) return;
  const words: (Argument | undefined)[] = [...args];
  for (const redirect of [...redirects, ...outerRedirects]) words.push(redirect.target, redirect.body);
  for (const { value } of assignments) words.push(value);
  for (const word of words) if (word) yield word.shape;
}

/** An account tool, or a line for /etc/passwd. An account with a password is made for somebody who logs in. */
function makesAccounts(command: Command, image: BaseImage | undefined): boolean {
  const operations = accountOperations(command, image);
  return operations !== undefined && command.name !== "chpasswd" && command.name !== "passwd";
}

function addNames(text: string, names: Set<string>): void {
  for (const piece of text.split(/[\s"'`=:,;@()|&<>{}[\]\\]+/)) {
    if (piece === "" || piece.includes("/")) continue;
    const [first = "", second, ...more] = piece.replace(/^[%~+-]+/, "").split(".");
    // `chown app.app` is the old way to write `app:app`; `app.py` names no account.
    if (second !== undefined && (second !== first || more.length > 0)) continue;
    names.add(first);
    // `install -oapp`, `su-exec -uapp`
    if (/^-[a-zA-Z]\w/.test(piece)) names.add(piece.slice(2));
  }
}
