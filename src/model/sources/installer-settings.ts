import { fileSpan, sliceText } from "../../syntax/logical-text.ts";
import type { Argument } from "../commands/command.ts";
import { undoOfVariable } from "../opt-outs/opt-out.ts";
import { writtenFiles } from "../files/written-files.ts";
import { remembered } from "../remembered.ts";
import type { Step } from "../stage.ts";
import { INSTALLER_VARIABLES, settingName } from "../tools/package-installers.ts";
import { variableSettings, type VariableSetting } from "../variables/variable-settings.ts";
import type { InstallerSetting } from "./installer-setting.ts";
import { isInstaller, settingsInCommand } from "./installer-settings-in-commands.ts";
import { settingsInFile } from "./installer-settings-in-files.ts";

/** Everything that a step tells the installers of packages: by options, commands, files and variables. */
export function installerSettings(step: Step): readonly InstallerSetting[] {
  return MAY_SET.has(step.instruction.type) ? settingsOf(step) : [];
}

const MAY_SET: ReadonlySet<string> = new Set(["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK", "ENV", "ARG", "COPY", "ADD"]);

const settingsOf = remembered((step: Step): readonly InstallerSetting[] => {
  const settings: InstallerSetting[] = [];
  for (const setting of variableSettings(step)) if (OF_AN_INSTALLER.test(setting.name)) settings.push(...settingsInVariable(setting));
  for (const command of step.commands) if (isInstaller(command)) settings.push(...settingsInCommand(command, step));
  for (const file of writtenFiles(step)) settings.push(...settingsInFile(file));
  return settings.length > 0 ? settings : NONE;
});

const NONE: readonly InstallerSetting[] = [];

/** Any of them: hardly a variable is an installer's. */
const OF_AN_INSTALLER = new RegExp(INSTALLER_VARIABLES.map(({ name }) => name.source).join("|"), "i");

function* settingsInVariable(setting: VariableSetting): Generator<InstallerSetting> {
  // What only the shell knows, no installer sees.
  if (setting.by === "shell") return;
  for (const { name, installer } of INSTALLER_VARIABLES) {
    const written = name.exec(setting.name)?.[1];
    if (written === undefined) continue;
    const { shape, span, step, command, overridable } = setting;
    yield {
      installer,
      name: settingName(installer, nameOfVariable(installer, written)),
      label: setting.name,
      word: valueOf(setting),
      value: shape,
      how: setting.by,
      text: `${setting.name}=${shape}`,
      span,
      step,
      command,
      undo: undoOfVariable(setting),
      doubtful: overridable || command?.certainty === "maybe",
    };
  }
}

function nameOfVariable(installer: InstallerSetting["installer"], written: string): string {
  return installer === "poetry" ? written.replace(/^CERTIFICATES_.*_CERT$/, "certificates") : written;
}

function valueOf({ shape, value, content, span, overridable }: VariableSetting): Argument {
  const isQuoted = content !== undefined && content.text.length === shape.length + 2;
  const inner = isQuoted ? sliceText(content, 1, content.text.length - 1) : content;
  const literal = inner?.text === shape ? inner : undefined;
  return { text: shape, value, shape, span: literal ? fileSpan(literal, 0, shape.length) : span, content: literal, overridable };
}
