import type { Span } from "../../source/span.ts";
import { UNKNOWN_PIECE, type Command } from "../commands/command.ts";

/**
 * What an account's password becomes. `clear`: a password, as a person types it; `hash`: its hash; `empty`: none, and whoever logs
 * in is let in; `locked`: nothing that anybody could type; `unlocked`: the lock is taken off whatever is there; `unknown`: a
 * password that the running build brings. It never holds the secret itself.
 */
export interface AccountPassword {
  readonly form: "clear" | "hash" | "empty" | "locked" | "unlocked" | "unknown";
  /** Whether the file has it written out, and no variable or program brings it. */
  readonly literal: boolean;
  /** Where it is set, the secret not included: the option, the program. */
  readonly span: Span;
}

/** A crypt(5) hash: `$6$salt$…`, and the 13 letters of the oldest method. */
const HASH = /^(?:\$[\w-]+\$|_[./0-9A-Za-z]{19}$|[./0-9A-Za-z]{13}$)/;

/** Nothing hashes to these, so they let nobody in. */
const LOCK = /^(?:[!*]|x$|NP|LK)/;

/** What the password field of /etc/shadow, or an option that fills it, means. `shape` as that of an argument. */
export function hashedPassword(shape: string, span: Span, commands: readonly Command[] = []): AccountPassword {
  const literal = !shape.includes(UNKNOWN_PIECE);
  if (literal && shape === "") return { form: "empty", literal, span };
  if (LOCK.test(shape)) return { form: "locked", literal, span };
  if (HASH.test(shape) || commands.some(isHasher)) return { form: "hash", literal, span };
  return { form: literal ? "clear" : "unknown", literal, span };
}

/** What a password means that is given as a person types it; an empty one is refused by all tools. */
export function typedPassword(shape: string, span: Span): AccountPassword {
  const literal = !shape.includes(UNKNOWN_PIECE);
  return { form: literal ? "clear" : "unknown", literal, span };
}

/** Programs that make a hash of a password which they are told: `openssl passwd -6 …`, `perl -e 'print crypt(…)'`. */
function isHasher({ name = "", args }: Command): boolean {
  if (name === "openssl") return args[0]?.value === "passwd";
  if (name === "mkpasswd") return true;
  return /^(?:perl|python|php|ruby)/.test(name) && args.some((argument) => argument.shape.includes("crypt"));
}
