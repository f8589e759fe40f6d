import type { Argument, Command } from "../commands/command.ts";
import { OTHER_WRITE, parseMode } from "./file-mode.ts";

/** The argument of `umask 000` and its kin, which let everybody write what is made after it; absent for other commands. */
export function openUmask({ name, args }: Command): Argument | undefined {
  if (name !== "umask") return undefined;
  const mask = args.find(({ shape }) => !shape.startsWith("-"));
  if (mask?.value === undefined) return undefined;
  const mode = parseMode(mask.value);
  // A number says what is taken away, letters what is left: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/umask.html
  const open = mode?.octal ? (mode.sets & OTHER_WRITE) === 0 : mode !== undefined && (mode.sets & OTHER_WRITE) !== 0;
  return open ? mask : undefined;
}
