import type { Comment } from "../../syntax/dockerfile.ts";
import { SHELLS } from "../tools/shells.ts";
import type { ShellSetting } from "../state.ts";

/** A comment that names the shell of a base image which a file cannot tell. */
export interface ShellComment {
  /** Where it stands. */
  readonly at: number;
  readonly shell: ShellSetting;
}

const PRAGMA = /^\s*hadolint\s+shell\s*=\s*(\S+)\s*(?:#.*)?$/;

/** The comments `# hadolint shell=powershell` of a file, in its order: https://github.com/hadolint/hadolint#non-posix-shells */
export function shellComments(comments: readonly Comment[]): readonly ShellComment[] {
  return comments.flatMap(({ text, span }) => {
    // Nearly every comment is about something else.
    const [, program] = text.includes("hadolint") ? (PRAGMA.exec(text) ?? []) : [];
    if (program === undefined) return [];
    const name = program.slice(Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\")) + 1).replace(/\.exe$/i, "");
    return [{ at: span.start, shell: { kind: SHELLS.has(name) ? "posix" : "other", name, errexit: false, pipefail: false, setAt: span } }];
  });
}
