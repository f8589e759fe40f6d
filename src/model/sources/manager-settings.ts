import { fileSpan, sliceText } from "../../syntax/logical-text.ts";
import type { Argument } from "../commands/command.ts";
import { undoOfVariable } from "../opt-outs/opt-out.ts";
import { remembered } from "../remembered.ts";
import type { Step } from "../stage.ts";
import { MANAGER_VARIABLES, settingName } from "../tools/package-managers.ts";
import { variableSettings, type VariableSetting } from "../variables/variable-settings.ts";
import type { ManagerSetting } from "./manager-setting.ts";
import { settingsInCommand } from "./manager-settings-in-commands.ts";
import { settingsInFiles } from "./manager-settings-in-files.ts";

/** Everything that a step tells the package managers of languages: by options, commands, files and variables. */
export const managerSettings = remembered((step: Step): readonly ManagerSetting[] => [
  ...settingsInVariables(step),
  ...step.commands.flatMap((command) => [...settingsInCommand(command, step)]),
  ...settingsInFiles(step),
]);

function* settingsInVariables(step: Step): Generator<ManagerSetting> {
  for (const setting of variableSettings(step)) {
    // What only the shell knows, no package manager sees.
    if (setting.by === "shell") continue;
    for (const { name, manager } of MANAGER_VARIABLES) {
      const written = name.exec(setting.name)?.[1];
      if (written === undefined) continue;
      const { shape, span, command, overridable } = setting;
      yield {
        manager,
        name: settingName(manager, nameOfVariable(manager, written)),
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
}

function nameOfVariable(manager: ManagerSetting["manager"], written: string): string {
  return manager === "poetry" ? written.replace(/^CERTIFICATES_.*_CERT$/, "certificates") : written;
}

function valueOf({ shape, value, content, span, overridable }: VariableSetting): Argument {
  const isQuoted = content !== undefined && content.text.length === shape.length + 2;
  const inner = isQuoted ? sliceText(content, 1, content.text.length - 1) : content;
  const literal = inner?.text === shape ? inner : undefined;
  return { text: shape, value, shape, span: literal ? fileSpan(literal, 0, shape.length) : span, content: literal, overridable };
}
