import { findAccount, findAccountByUid, findGroup, findGroupByGid } from "../accounts/accounts.ts";
import type { Stage } from "../stage.ts";

/** Instructions that make a stage run as somebody who did not exist before. */
export interface CreatedUser {
  /** What they do, as an imperative. */
  readonly title: string;
  readonly lines: readonly string[];
}

const NAME = "app";
/** Above the ids that distributions hand out by themselves, below the 65,536 that a user namespace maps. */
const ID = 10001;
/** The id of distroless images' `nonroot`: a number needs no /etc/passwd. */
const ID_WITHOUT_ACCOUNT = 65532;

/**
 * How an account for the application would be made with the tools that the base image has; where there are none, an id without
 * account. Absent when the base is not known, or the name or the id may be taken.
 */
export function createdUser(stage: Stage): CreatedUser | undefined {
  const { accounts } = stage.end;
  const os = stage.image ? stage.image.facts?.os : "scratch";
  if (os === undefined || os === "windows") return undefined;
  const command = accounts.opaqueSince ? undefined : createCommand(stage);
  if (command === undefined) {
    const owner = `${ID_WITHOUT_ACCOUNT}:${ID_WITHOUT_ACCOUNT}`;
    return { title: `Run as ${owner}, which needs no account`, lines: [`USER ${owner}`] };
  }
  if (findAccount(accounts, NAME) ?? findGroup(accounts, NAME) ?? findAccountByUid(accounts, ID) ?? findGroupByGid(accounts, ID)) return undefined;
  return { title: `Create ${NAME} and run as it`, lines: [`RUN ${command}`, `USER ${NAME}`] };
}

function createCommand(stage: Stage): string | undefined {
  if (stage.end.shell.kind !== "posix") return undefined;
  const facts = stage.image?.facts;
  switch (facts?.os) {
    case "debian":
    case "ubuntu":
      return withShadow("/usr/sbin/nologin");
    case "rhel":
    case "fedora":
      // The minimal images leave shadow-utils out.
      return facts.packageManager === "dnf" || facts.packageManager === "yum" ? withShadow("/sbin/nologin") : undefined;
    case "alpine":
    case "wolfi":
    case "busybox":
      return `addgroup -g ${ID} ${NAME} && adduser -D -H -u ${ID} -G ${NAME} -s /sbin/nologin ${NAME}`;
    default:
      return undefined;
  }
}

function withShadow(shell: string): string {
  return `groupadd --gid ${ID} ${NAME} && useradd --no-log-init --uid ${ID} --gid ${NAME} --no-create-home --shell ${shell} ${NAME}`;
}
