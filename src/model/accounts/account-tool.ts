import type { Command } from "../commands/command.ts";
import type { BaseImage } from "../stage.ts";

/** Whose `adduser` and `addgroup` an image has: Debian's scripts, BusyBox's applets, or shadow's `useradd` under another name. */
export type AddAccountFlavour = "debian" | "busybox" | "shadow";

/** Flags that only BusyBox's applets know. */
const BUSYBOX_FLAGS = /^-[DSHGhgsuk]/;

/** Whose tool a call of `adduser` or `addgroup` means: the base image decides, else the flags that the author wrote. */
export function addAccountFlavour(command: Command, image: Pick<BaseImage, "facts"> | undefined): AddAccountFlavour {
  if (command.wrappers.some(({ name }) => name === "busybox")) return "busybox";
  switch (image?.facts?.os) {
    case "debian":
    case "ubuntu":
      return "debian";
    case "alpine":
    case "wolfi":
    case "busybox":
      return "busybox";
    case "rhel":
    case "fedora":
    case "amazonlinux":
      return "shadow";
    default:
      return command.args.some((argument) => BUSYBOX_FLAGS.test(argument.shape)) ? "busybox" : "debian";
  }
}
