import { existsSync, writeFileSync } from "node:fs";
import { CONFIG_FILE_NAMES, readConfigFile } from "../node/configuration/config-file.ts";
import { HADOLINT_FILE_NAMES } from "../node/configuration/hadolint-config.ts";
import { starter, starterFromHadolint, type Starter } from "../node/configuration/starter.ts";
import { problemOf } from "../node/run-problem.ts";
import { chooseFrom } from "./choice.ts";
import type { ExitCode } from "./run-sum.ts";
import { complain, print } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says, as typed. */
export interface InitArguments {
  /** The linter whose configuration is translated. */
  readonly from: string | undefined;
}

const TARGET = ".plimsoll.yaml";

/** Writes a commented configuration into the current folder; never over one that is there. */
export async function initCommand({ from }: InitArguments): Promise<ExitCode> {
  const existing = CONFIG_FILE_NAMES.find((name) => existsSync(name));
  if (existing !== undefined) throw new UsageError(`${existing} is already here; nothing was changed`);
  const { text, without } = await contentOf(from);
  try {
    writeFileSync(TARGET, text, { flag: "wx" });
  } catch (error) {
    const { message } = problemOf(TARGET, error);
    complain(`${TARGET}: ${message}`);
    return 2;
  }
  print(`${TARGET} written\n`);
  if (without.length > 0) print(`Without a twin in plimsoll, and left out: ${without.join(", ")}\n`);
  if (from !== undefined) print(`${TARGET} now counts instead of the .hadolint.yaml, which you may delete.\n`);
  return 0;
}

async function contentOf(from: string | undefined): Promise<Starter> {
  if (from === undefined) return starter();
  chooseFrom("linter", from, ["hadolint"]);
  for (const name of HADOLINT_FILE_NAMES) {
    const file = await readConfigFile(name);
    if (file) return starterFromHadolint(file.value);
  }
  throw new UsageError(`there is no ${HADOLINT_FILE_NAMES.join(" or ")} in this folder`);
}
