import type { ShellListItem, ShellNode } from "../../syntax/shell/script.ts";
import { isGivingUp } from "./shell-builtins.ts";

/** For each item whether a `||` behind it catches its failure and goes on, as `|| true` does and `|| exit 1` does not. */
export function rescuedItems(items: readonly ShellListItem[]): readonly boolean[] {
  const rescued: boolean[] = [];
  let caught = false;
  for (let index = items.length - 1; index >= 0; index--) {
    rescued[index] = caught;
    const item = items[index];
    if (item?.after === "||") caught = !isGivingUp(item.node);
  }
  return rescued;
}

/** `false || x`: x surely runs. Everything else may succeed. */
export function isNeverTrue(node: ShellNode): boolean {
  return node.type === "command" && node.name?.value === "false";
}
