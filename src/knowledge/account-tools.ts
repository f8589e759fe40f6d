import { ANY_TOOLS, IMAGE_TOOLS, TOOLS_OF_PACKAGE, type ToolBehaviour, type ToolSet } from "./account-tools-table.ts";
import type { BaseImageFacts, OperatingSystem } from "./base-image-facts.ts";
import { matchesAnyGlob } from "./glob.ts";
import { normaliseImageName } from "./image-name.ts";

/** A program that makes, changes or becomes an account. */
export type AccountTool =
  | "useradd"
  | "usermod"
  | "userdel"
  | "groupadd"
  | "groupmod"
  | "groupdel"
  | "gpasswd"
  | "adduser"
  | "deluser"
  | "addgroup"
  | "delgroup"
  | "passwd"
  | "chpasswd"
  | "su"
  | "runuser"
  | "setpriv";

export type { ToolBehaviour } from "./account-tools-table.ts";

/** How each account tool behaves in an image as shipped. */
export type AccountTools = Readonly<Record<AccountTool, ToolBehaviour>>;

/** Tools that always come together. */
const MEMBERS: Readonly<Record<keyof ToolSet, readonly AccountTool[]>> = {
  useradd: ["useradd", "usermod", "userdel", "groupadd", "groupmod", "groupdel", "gpasswd"],
  adduser: ["adduser"],
  addgroup: ["addgroup", "delgroup", "deluser"],
  chpasswd: ["chpasswd"],
  passwd: ["passwd"],
  su: ["su"],
  runuser: ["runuser"],
  setpriv: ["setpriv"],
};

/** Families of which no image ships account tools. */
const HAVE_NOTHING: readonly OperatingSystem[] = ["distroless", "scratch", "windows"];

/**
 * The account tools of an image. `tag` undefined means `latest`, null that it is not known. What a table of established facts
 * does not say is `unknown`; an image that is built on a distribution may have installed what the distribution lacks.
 */
export function accountToolsOf(
  image: Pick<BaseImageFacts, "os" | "packageManager">,
  name: string,
  tag: string | null | undefined,
): AccountTools {
  const wanted = normaliseImageName(name);
  const wantedTag = tag === null ? undefined : (tag ?? "latest");
  const row = IMAGE_TOOLS.find(
    ({ os, names, tags }) =>
      (os === undefined || os === image.os) &&
      (names === undefined || matchesAnyGlob(wanted, names)) &&
      (tags === undefined || (wantedTag !== undefined && matchesAnyGlob(wantedTag, tags))),
  );
  if (row) return spread(row.tools);
  // Without a package manager an image may have been put together from single files.
  const shipsPackages = image.packageManager !== undefined && image.packageManager !== "none";
  return spread(shipsPackages || HAVE_NOTHING.includes(image.os) ? ANY_TOOLS[image.os] : ANY_TOOLS.other);
}

/** The package that brings a tool to a distribution that may lack it; absent when none is known to. */
export function packageOfTool(os: OperatingSystem, tool: AccountTool): string | undefined {
  return TOOLS_OF_PACKAGE.find((entry) => entry.os.includes(os) && MEMBERS[entry.set].includes(tool))?.name;
}

/** What the tools of a package behave like once it is installed; empty when it brings none. */
export function toolsOfPackage(os: OperatingSystem, packageName: string): Partial<AccountTools> {
  const brought: Partial<Record<AccountTool, ToolBehaviour>> = {};
  for (const entry of TOOLS_OF_PACKAGE) {
    if (entry.name !== packageName || !entry.os.includes(os)) continue;
    for (const tool of MEMBERS[entry.set]) brought[tool] = entry.behaviour;
  }
  return brought;
}

function spread(tools: ToolSet): AccountTools {
  return {
    useradd: tools.useradd,
    usermod: tools.useradd,
    userdel: tools.useradd,
    groupadd: tools.useradd,
    groupmod: tools.useradd,
    groupdel: tools.useradd,
    gpasswd: tools.useradd,
    adduser: tools.adduser,
    deluser: tools.addgroup,
    addgroup: tools.addgroup,
    delgroup: tools.addgroup,
    passwd: tools.passwd,
    chpasswd: tools.chpasswd,
    su: tools.su,
    runuser: tools.runuser,
    setpriv: tools.setpriv,
  };
}
