import { findGroupByGid, type Accounts } from "./accounts.ts";
import type { AccountRequest } from "./account-request.ts";
import { numericId } from "./identity.ts";

/** What the image's own tools are told with. */
export interface DialectSetting {
  readonly accounts: Accounts;
  /** The shell that refuses to log in: `/usr/sbin/nologin` on Debian, `/sbin/nologin` elsewhere. */
  readonly nologin: string;
}

type AddUser = AccountRequest & { readonly kind: "add-user" };

/** The request as a command line of shadow's tools; absent when it cannot be said with them. */
export function inShadow(request: AccountRequest, { nologin }: DialectSetting): string | undefined {
  switch (request.kind) {
    case "add-user":
      return addUserInShadow(request, nologin);
    case "add-group":
      return words("groupadd", request.system && "--system", request.gid !== undefined && `--gid ${request.gid}`, request.name);
    case "join":
      return words("usermod", "--append", `--groups ${request.groups.join(",")}`, request.user);
    case "leave":
      return request.groups.map((group) => `gpasswd --delete ${request.user} ${group}`).join(" && ");
    case "remove-user":
      return words("userdel", request.withHome && "--remove", request.name);
    case "remove-group":
      return words("groupdel", request.name);
  }
}

function addUserInShadow(request: AddUser, nologin: string): string | undefined {
  const { name, system, uid, group, groups, home, createHome, shell, comment } = request;
  // RHEL has no group of that name.
  if (group === "nogroup" && nologin === "/sbin/nologin") return undefined;
  const primary = group === undefined || typeof group === "string" ? group : group.text;
  const login = shell === "none" ? nologin : shell?.path;
  return words(
    "useradd",
    system && "--system",
    uid !== undefined && `--uid ${uid}`,
    primary !== undefined && `--gid ${primary}`,
    groups.length > 0 && `--groups ${groups.join(",")}`,
    home !== undefined && `--home-dir ${home}`,
    createHome ? "--create-home" : "--no-create-home",
    login !== undefined && `--shell ${login}`,
    comment !== undefined && `--comment ${comment}`,
    name,
  );
}

/** The request as a command line of BusyBox's applets; absent when it cannot be said with them. */
export function inBusybox(request: AccountRequest, { accounts, nologin }: DialectSetting): string | undefined {
  switch (request.kind) {
    case "add-user":
      return addUserInBusybox(request, accounts, nologin);
    case "add-group":
      return words("addgroup", request.system && "-S", request.gid !== undefined && `-g ${request.gid}`, request.name);
    case "join":
      return request.groups.map((group) => `addgroup ${request.user} ${group}`).join(" && ");
    case "leave":
      return request.groups.map((group) => `delgroup ${request.user} ${group}`).join(" && ");
    case "remove-user":
      return words("deluser", request.withHome && "--remove-home", request.name);
    case "remove-group":
      return words("delgroup", request.name);
  }
}

function addUserInBusybox(request: AddUser, accounts: Accounts, nologin: string): string | undefined {
  const { name, system, uid, group, groups, home, createHome, shell, comment } = request;
  const primary = groupName(group, accounts);
  if (group !== undefined && primary === undefined) return undefined;
  // A system account gets no group of its own by itself.
  const ownGroup = system && group === undefined;
  const path = typeof shell === "object" ? (shell.path.endsWith("/nologin") ? nologin : shell.path) : undefined;
  const adduser = words(
    "adduser",
    system ? "-S" : "-D",
    !createHome && "-H",
    uid !== undefined && `-u ${uid}`,
    ownGroup ? `-G ${name}` : primary !== undefined && primary !== "nogroup" && `-G ${primary}`,
    home !== undefined && `-h ${home}`,
    path !== undefined && `-s ${path}`,
    comment !== undefined && `-g ${comment}`,
    name,
  );
  const joins = groups.map((other) => `addgroup ${name} ${other}`);
  return [...(ownGroup ? [`addgroup -S ${name}`] : []), adduser, ...joins].join(" && ");
}

/** BusyBox takes the primary group by name only. */
function groupName(group: AddUser["group"], accounts: Accounts): string | undefined {
  if (group === undefined || typeof group === "string") return group;
  const gid = numericId(group.shape);
  if (gid !== undefined) return findGroupByGid(accounts, gid)?.name;
  return group.value === undefined ? undefined : group.text;
}

function words(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(" ");
}
