import { inBusybox, inShadow, type DialectSetting } from "./account-dialects.ts";
import { readAccountRequest } from "./account-request.ts";
import type { AccountToolCall } from "./account-tool-calls.ts";

/** The same request to the tools that the image has at that point. Absent when it cannot be said with them. */
export function twinCommand(call: AccountToolCall): string | undefined {
  const { command, tools, step, accounts } = call;
  const render = tools.useradd === "shadow" ? inShadow : tools.adduser === "busybox" ? inBusybox : undefined;
  const request = render && readAccountRequest(command);
  if (!request) return undefined;
  const { os } = step.stage.image?.facts ?? {};
  const setting: DialectSetting = { accounts, nologin: os === "debian" || os === "ubuntu" ? "/usr/sbin/nologin" : "/sbin/nologin" };
  return render(request, setting);
}

/** The command line that installs what the image lacks; absent when the distribution has no package for it, or apt would need its lists first. */
export function installCommand({ bringer, step, accounts }: AccountToolCall): string | undefined {
  const manager = step.stage.image?.facts?.packageManager;
  if (bringer === undefined || accounts.opaqueSince) return undefined;
  switch (manager) {
    case "apk":
      return `apk add --no-cache ${bringer}`;
    case "dnf":
    case "microdnf":
    case "yum":
    case "tdnf":
      return `${manager} install -y ${bringer}`;
    default:
      return undefined;
  }
}
