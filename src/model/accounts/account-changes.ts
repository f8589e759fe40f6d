import type { Accounts } from "./accounts.ts";
import { afterOpaqueStep, findAccount, findGroup, withAccount, withGroup, withPackage } from "./accounts.ts";
import type { AccountOperation } from "./account-operation.ts";
import { accountOperations, isAccountTool } from "./account-operations.ts";
import { afterAccountOperation } from "./after-account-operation.ts";
import type { Command } from "../commands/command.ts";
import { installedPackages, type InstalledPackages } from "./installed-packages.ts";
import type { BaseImage } from "../stage.ts";
import { fitted } from "../fitted.ts";
import { mayReplaceAccountFiles } from "./replaced-account-files.ts";
import { isHarmless } from "../tools/harmless-programs.ts";
import { accountsOfPackage } from "../tools/package-accounts.ts";
import { emptyMap } from "../persistent-map.ts";
import { rememberedWithin } from "../remembered.ts";

/**
 * Who exists when each of the commands of a RUN starts, and behind the last one: one more than there are commands. Commands behind a
 * condition make likely accounts, not certain ones.
 */
export function accountsDuring(accounts: Accounts, commands: readonly Command[], image: BaseImage | undefined): readonly Accounts[] {
  const moments = [accounts];
  let after = accounts;
  for (const command of commands) moments.push((after = afterAccountCommand(after, command, image)));
  return fitted(moments);
}

/** The accounts after one command of a RUN. */
export function afterAccountCommand(accounts: Accounts, command: Command, image: BaseImage | undefined): Accounts {
  const operations = accountOperations(command, image);
  if (operations) return isAccountTool(command.name) ? afterOperations(operations, accounts) : operations.reduce(afterAccountOperation, accounts);
  const { name } = command;
  if (name === undefined) {
    return command.program ? afterOpaqueStep(accounts, command.span) : accounts;
  }
  const packages = installedPackages(command);
  if (packages) return afterInstall(isOtherManager(packages, image) ? afterOpaqueStep(accounts, command.span) : accounts, command, packages);
  return isHarmless(command) && !mayReplaceAccountFiles(command) ? accounts : afterOpaqueStep(accounts, command.span);
}

/** Remembered: who looks into a RUN asks for the accounts between its commands again. */
const afterOperations = rememberedWithin((operations: readonly AccountOperation[], accounts: Accounts): Accounts =>
  operations.reduce(afterAccountOperation, accounts),
);

/** Whether the image cannot be what it is taken for, an older release on another distribution for instance, since its package manager is another. */
function isOtherManager({ manager }: InstalledPackages, image: BaseImage | undefined): boolean {
  const shipped = image?.facts?.packageManager;
  if (shipped === undefined || shipped === "none") return false;
  return manager !== (shipped === "apt" || shipped === "apk" ? shipped : "rpm");
}

function afterInstall(
  accounts: Accounts,
  command: Command,
  packages: InstalledPackages,
): Accounts {
  // `xargs apt-get install < list` installs what the list says.
  const uncertain = packages.uncertain || command.wrappers.some((wrapper) => wrapper.name === "xargs");
  let after = uncertain ? afterOpaqueStep(accounts, command.span) : accounts;
  const certainty = command.certainty === "always" ? "certain" : "likely";
  for (const { name, span } of packages.packages) {
    const origin = { by: "package", span } as const;
    const made = accountsOfPackage(packages.manager, name);
    // A package's scripts look for its account first, and leave one that is there as it is.
    for (const { name: group, gid } of made?.groups ?? []) {
      if (findGroup(after, group)?.certainty !== "certain") after = withGroup(after, { name: group, gid, certainty, origin });
    }
    for (const { name: user, uid, gid, group } of made?.accounts ?? []) {
      if (findAccount(after, user)?.certainty === "certain") continue;
      after = withAccount(after, {
        name: user, uid, gid, group, groups: emptyMap(), home: undefined, shell: undefined, system: true, certainty, origin,
      });
    }
    after = withPackage(after, name, span);
  }
  return after;
}
