import { absenceOfAccount, findAccount } from "../accounts/accounts.ts";
import { runtimeAccount } from "./runtime-account.ts";
import type { Stage } from "../stage.ts";

/**
 * What a USER that gives up root would most likely say: the account that the file makes, the user that the base image itself
 * runs as (a number too), else the account that the base brings for the purpose. Absent when nothing stands out.
 */
export function runtimeUser(stage: Stage): string | undefined {
  const account = runtimeAccount(stage);
  if (account?.origin.by === "command") return account.name;
  return configuredUser(stage) ?? account?.name ?? windowsUser(stage);
}

function configuredUser(stage: Stage): string | undefined {
  const user = stage.image?.facts?.user;
  if (!user || user.uid === 0 || user.name === "root" || user.name === "ContainerAdministrator") return undefined;
  const written = user.literal ?? user.name ?? (user.uid === undefined ? undefined : String(user.uid));
  const deleted = user.name !== undefined && absenceOfAccount(stage.end.accounts, user.name) === "no" && !findAccount(stage.end.accounts, user.name);
  return deleted ? undefined : written;
}

function windowsUser(stage: Stage): string | undefined {
  if (stage.image?.facts?.os !== "windows") return undefined;
  return findAccount(stage.end.accounts, "ContainerUser")?.name;
}
