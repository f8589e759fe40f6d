import type { Span } from "../../source/span.ts";
import type { Argument, Command } from "../commands/command.ts";
import type { Undo } from "../opt-outs/opt-out.ts";
import type { Step } from "../stage.ts";
import type { PackageInstaller } from "../tools/package-installers.ts";

/** A place that tells an installer of packages something, by whichever means: `index-url` of pip as option, file or variable. */
export interface InstallerSetting {
  readonly installer: PackageInstaller;
  /** By the name that `settingName` gives. */
  readonly name: string;
  /** The name as written: `--index-url`, `PIP_INDEX_URL`, `global.index-url`. */
  readonly label: string;
  /** The value; absent when only the name stands there. */
  readonly word: Argument | undefined;
  /** The value, or what the name alone says: `false` for `--no-strict-ssl`. With `UNKNOWN_PIECE` for unknown pieces. */
  readonly value: string;
  readonly how: "option" | "config-command" | "file" | "ENV" | "ARG" | "export" | "prefix";
  /** What of it shows in a message: name and value without quotes. */
  readonly text: string;
  /** Name and value. */
  readonly span: Span;
  readonly step: Step;
  /** Absent for ENV, ARG and COPY. */
  readonly command: Command | undefined;
  /** How to leave it out; absent when that is not a matter of a few characters. */
  readonly undo: Undo | undefined;
  /** Whether a build argument or a condition decides whether it counts. */
  readonly doubtful: boolean;
}
