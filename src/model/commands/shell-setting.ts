import type { BaseImageFacts } from "../../knowledge/base-images.ts";
import type { ShellInstruction } from "../../syntax/dockerfile.ts";
import type { ShellSetting } from "../state.ts";
import { SHELLS } from "../tools/shells.ts";

/**
 * The shell of a stage before any SHELL instruction. Docker starts `/bin/sh -c` on Linux and `cmd /S /C` on Windows; a file
 * that escapes with the backtick is written for Windows unless its base says otherwise.
 */
export function defaultShell(facts: BaseImageFacts | undefined, escape: string): ShellSetting {
  const isWindows = facts ? facts.os === "windows" : escape === "`";
  const name = isWindows ? "cmd" : facts?.shell && SHELLS.has(facts.shell) ? facts.shell : undefined;
  return { kind: isWindows ? "other" : "posix", name, errexit: false, pipefail: false, setAt: undefined };
}

/** The shell after a SHELL instruction. */
export function shellOf(instruction: ShellInstruction): ShellSetting {
  const { command } = instruction;
  const words = command.form === "exec" ? command.words.map((word) => word.value) : [];
  const [program = "", ...options] = words;
  const name = program.slice(Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\")) + 1).replace(/\.exe$/i, "");
  return {
    kind: SHELLS.has(name) ? "posix" : "other",
    name,
    errexit: options.some((option) => /^-[a-zA-Z]*e/.test(option) || option === "errexit"),
    pipefail: options.includes("pipefail"),
    setAt: instruction.span,
  };
}
