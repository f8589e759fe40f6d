import type { SourceText } from "../source/source-text.ts";
import type {
  ArgInstruction,
  CommandLine,
  EnvInstruction,
  Heredoc,
  Instruction,
  OnbuildInstruction,
  ValueInstruction,
} from "../syntax/dockerfile.ts";
import { parseShellScript } from "../syntax/shell/parse-script.ts";
import { accountsDuring } from "./accounts/account-changes.ts";
import { afterOpaqueStep, type Accounts } from "./accounts/accounts.ts";
import { afterCopiedAccounts } from "./accounts/copied-accounts.ts";
import type { Argument, Command } from "./commands/command.ts";
import type { ModelOptions } from "./dockerfile-model.ts";
import { lookUp, withArg, withEnv, type Environment } from "./variables/environment.ts";
import { expandDockerfileWord } from "./variables/expand-dockerfile-word.ts";
import { known, unknown, valueOf, type Known } from "./known.ts";
import { resolvePath } from "./files/path.ts";
import { runScript, runWords, type ScriptStart } from "./commands/run-script.ts";
import { shellOf } from "./commands/shell-setting.ts";
import { startVariables } from "./variables/shell-variables.ts";
import type { Stage } from "./stage.ts";
import { copyOfState, withAccounts, withShell, withVariables, type State } from "./state.ts";
import { SHELLS } from "./tools/shells.ts";

/** What evaluating an instruction needs from the stage around it. */
export interface StageScope {
  readonly stage: Stage;
  /** The variables above the first FROM. */
  readonly globals: Environment;
  readonly source: SourceText;
  readonly byName: ReadonlyMap<string, Stage>;
  /** The stages in front of this one, by index. */
  readonly stagesBefore: readonly Stage[];
  readonly options: ModelOptions;
}

/** What an instruction starts and what it leaves behind. */
export interface Evaluation {
  readonly commands: readonly Command[];
  /** Of a RUN: who exists when each command starts, see `Step`. */
  readonly accountsAt?: readonly Accounts[] | undefined;
  readonly after: State;
}

type Evaluated = Exclude<Instruction, OnbuildInstruction>;

/** Evaluates one instruction in the state that it finds. */
export function evaluate(instruction: Evaluated, before: State, scope: StageScope): Evaluation {
  const nothing: readonly Command[] = [];
  switch (instruction.type) {
    case "RUN": {
      const commands = commandsOf(instruction.command, instruction.heredocs, before, scope);
      // Without commands it is a script in a language that is not read.
      const accountsAt = commands.length > 0 ? accountsDuring(before.accounts, commands, scope.stage.image) : undefined;
      const accounts = accountsAt?.at(-1) ?? afterOpaqueStep(before.accounts, instruction.span);
      return { commands, accountsAt, after: withAccounts(before, accounts) };
    }
    case "CMD": {
      const after = copyOfState(before);
      after.cmd = instruction;
      return { commands: commandsOf(instruction.command, [], before, scope), after };
    }
    case "ENTRYPOINT": {
      const after = copyOfState(before);
      after.entrypoint = instruction;
      // A CMD of the base or of an earlier stage does not survive a new ENTRYPOINT; one of this stage does.
      if (before.cmd === scope.stage.start.cmd) after.cmd = undefined;
      return { commands: commandsOf(instruction.command, [], before, scope), after };
    }
    case "HEALTHCHECK": {
      const commands = instruction.command ? commandsOf(instruction.command, [], before, scope) : nothing;
      return { commands, after: before };
    }
    case "SHELL":
      return { commands: nothing, after: withShell(before, shellOf(instruction)) };
    case "ENV":
      return { commands: nothing, after: withVariables(before, afterEnv(instruction, before.variables)) };
    case "ARG":
      return { commands: nothing, after: withVariables(before, afterArg(instruction, before.variables, scope)) };
    case "USER":
      return { commands: nothing, after: afterUser(instruction, before, scope) };
    case "WORKDIR": {
      const after = copyOfState(before);
      after.workdir = afterWorkdir(instruction, before);
      return { commands: nothing, after };
    }
    case "COPY":
    case "ADD":
      return { commands: nothing, after: withAccounts(before, afterCopiedAccounts(before, instruction, scope)) };
    default:
      return { commands: nothing, after: before };
  }
}

function commandsOf(
  command: CommandLine,
  heredocs: readonly Heredoc[],
  before: State,
  scope: StageScope,
): readonly Command[] {
  const start: ScriptStart = {
    source: scope.source,
    variables: startVariables(before.variables),
    directory: valueOf(before.workdir),
    errexit: before.shell.errexit,
    pipefail: before.shell.pipefail,
  };
  if (command.form === "exec") {
    const words = command.words.map(
      (word): Argument => ({
        text: scope.source.text.slice(word.span.start, word.span.end),
        value: word.value,
        shape: word.value,
        span: word.span,
        content: word.content,
        script: word.content,
      }),
    );
    return runWords(words, command.span, start);
  }
  if (before.shell.kind === "other") return [];
  const [heredoc] = heredocs;
  if (heredoc && heredocs.length === 1 && isOnlyHeredoc(command.script.text.slice(0, command.lineLength))) {
    return readsAsShell(heredoc.body.text) ? runScript(parseShellScript(heredoc.body), start) : [];
  }
  return runScript(parseShellScript(command.script), start);
}

/** `RUN <<EOF`: the body is the whole script, and a shebang in it chooses the interpreter. */
function isOnlyHeredoc(line: string): boolean {
  return /^\s*<<-?\s*\S+\s*$/.test(line);
}

function readsAsShell(body: string): boolean {
  const shebang = /^\s*#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(body);
  if (!shebang) return true;
  const [, program = "", argument = ""] = shebang;
  const name = program.endsWith("/env") ? argument : program;
  return SHELLS.has(name.slice(name.lastIndexOf("/") + 1));
}

function afterEnv(instruction: EnvInstruction, before: Environment): Environment {
  let after = before;
  for (const { key, value } of instruction.pairs) {
    const name = expandDockerfileWord(key, before).value;
    const expansion = expandDockerfileWord(value, before);
    if (!name.known) continue;
    const set: Known<string> = expansion.value.known ? known(expansion.value.value, value.span) : expansion.value;
    after = withEnv(after, name.value, { value: set, overridable: expansion.overridable });
  }
  return after;
}

function afterArg(instruction: ArgInstruction, before: Environment, scope: StageScope): Environment {
  let after = before;
  for (const { name, value, span } of instruction.declarations) {
    if (value) {
      const expansion = expandDockerfileWord(value, after);
      const set: Known<string> = expansion.value.known ? known(expansion.value.value, span) : expansion.value;
      after = withArg(after, name.text, { value: set, overridable: true });
    } else {
      const global = lookUp(scope.globals, name.text);
      after = withArg(after, name.text, global ?? { value: unknown("build-arg"), overridable: true });
    }
  }
  return after;
}

function afterUser(instruction: ValueInstruction, before: State, scope: StageScope): State {
  const word = instruction.value;
  if (!word) return before;
  const value = expandDockerfileWord(word, before.variables);
  const after = copyOfState(before);
  after.user = { instruction, word, value, stage: scope.stage.index };
  return after;
}

function afterWorkdir(instruction: ValueInstruction, before: State): Known<string> {
  if (!instruction.value) return before.workdir;
  const { value } = expandDockerfileWord(instruction.value, before.variables);
  if (!value.known) return value;
  const path = resolvePath(valueOf(before.workdir), value.value);
  return path === undefined ? unknown("base-image") : known(path, instruction.value.span);
}
