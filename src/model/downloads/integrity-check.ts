import type { Command } from "../commands/command.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** Programs that compare files with the digests in a list when they are told to. */
const DIGESTS = /^(?:(?:md5|sha\d*|b2)sum|cksum)$/;

/** Whether a command compares files with digests, and fails when one is another. */
export function comparesDigests(command: Command): boolean {
  return DIGESTS.test(command.name ?? "") && checksIntegrity(command);
}

/** Whether a command compares a file with a checksum or a signature, and fails when it is not the one. */
export function checksIntegrity({ name = "", args }: Command): boolean {
  const grammar = grammarOf(name);
  if (!grammar) return false;
  const invocation = parseInvocation(args, grammar);
  const given = (...options: readonly string[]): boolean => options.some((option) => lastOption(invocation, option) !== undefined);
  if (DIGESTS.test(name)) return given("--check");
  switch (name) {
    case "gpg":
    case "gpg1":
    case "gpg2":
      return given("--verify", "--verify-files");
    case "gpgv":
      return true;
    case "openssl":
      return given("-verify", "-prverify");
    case "minisign":
      return given("--verify");
    case "cosign":
      return invocation.subcommand?.shape.startsWith("verify") === true;
    default:
      return false;
  }
}
