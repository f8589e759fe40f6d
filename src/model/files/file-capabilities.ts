import type { Argument, Command } from "../commands/command.ts";

/** Capabilities that `setcap` gives to a file. */
export interface FileCapabilities {
  /** Lower-case, `all` for all of them; each once. */
  readonly names: readonly string[];
  /** The argument that lists them. */
  readonly given: Argument;
  readonly file: Argument | undefined;
}

/** With each of these a process can make itself root, or as good as root: https://man7.org/linux/man-pages/man7/capabilities.7.html */
const DANGEROUS: ReadonlySet<string> = new Set(
  `
  all cap_bpf cap_chown cap_dac_override cap_dac_read_search cap_fowner cap_fsetid cap_mac_admin cap_mac_override cap_setfcap cap_setgid
  cap_setpcap cap_setuid cap_sys_admin cap_sys_boot cap_sys_chroot cap_sys_module cap_sys_ptrace cap_sys_rawio
  `
    .trim()
    .split(/\s+/),
);

/** Those among the names that are as good as root. */
export function dangerousCapabilities({ names }: FileCapabilities): readonly string[] {
  return names.filter((name) => DANGEROUS.has(name));
}

/** What a `setcap` command gives to which file; nothing when it takes capabilities away, only compares, or cannot be read. */
export function fileCapabilities({ name, args }: Command): readonly FileCapabilities[] {
  if (name !== "setcap") return [];
  const operands: Argument[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (!argument || argument.shape === "-v") return [];
    if (argument.shape === "-n") index++;
    else if (argument.shape === "-r" || !argument.shape.startsWith("-")) operands.push(argument);
  }
  const found: FileCapabilities[] = [];
  // Lists and files take turns.
  for (let index = 0; index < operands.length; index += 2) {
    const given = operands[index];
    const names = given?.value === undefined ? [] : capabilitiesIn(given.value);
    if (given && names.length > 0) found.push({ names, given, file: operands[index + 1] });
  }
  return found;
}

/** The capabilities that a text like `cap_net_raw,cap_chown+ep cap_kill=` raises: https://man7.org/linux/man-pages/man3/cap_from_text.3.html */
function capabilitiesIn(text: string): readonly string[] {
  const raised = new Set<string>();
  for (const clause of text.toLowerCase().split(/\s+/)) {
    const [, list = "", actions = ""] = /^([\w,]*)((?:[-+=][eip]*)+)$/.exec(clause) ?? [];
    const names = list === "" ? ["all"] : list.split(",");
    const action = actions.match(/[-+=][eip]*/g)?.at(-1);
    if (action === undefined) continue;
    const raises = action.length > 1 && !action.startsWith("-");
    for (const name of names) {
      if (raises) raised.add(name);
      else raised.delete(name);
    }
  }
  return [...raised];
}
