import { readAccountRequest } from "./account-request.ts";
import type { AccountToolCall } from "./account-tool-calls.ts";
import type { Argument } from "./command.ts";
import { foreignOptions, type AccountDialect } from "./tools/foreign-options.ts";

/** Why a call of an account tool fails in the image that it is made in. */
export type AccountToolFault =
  /** The image does not have the tool. */
  | { readonly kind: "absent" }
  /** The tool does not know these options, of which there is at least one. */
  | { readonly kind: "refused"; readonly dialect: AccountDialect; readonly options: readonly [Argument, ...Argument[]] }
  /** `adduser account group` where adduser is useradd, which only makes accounts. */
  | { readonly kind: "no-join" };

/** What is certainly wrong with a call; absent when nothing is, or when it cannot be told. */
export function accountToolFault(call: AccountToolCall): AccountToolFault | undefined {
  const { command, tool, behaviour } = call;
  switch (behaviour) {
    case "absent":
      return { kind: "absent" };
    case "debian-adduser":
      return refusal(call, "debian");
    case "busybox":
      return refusal(call, "busybox");
    case "shadow": {
      const joins = tool === "adduser" && readAccountRequest(command)?.kind === "join";
      return refusal(call, "shadow") ?? (joins ? { kind: "no-join" } : undefined);
    }
    default:
      return undefined;
  }
}

function refusal({ command, tool }: AccountToolCall, dialect: AccountDialect): AccountToolFault | undefined {
  const [first, ...more] = foreignOptions(tool, dialect, command.args);
  return first && { kind: "refused", dialect, options: [first, ...more] };
}
