import type { Accounts } from "../accounts/accounts.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import type { Stage, Step } from "../stage.ts";
import type { ShellSetting, UserSetting } from "../state.ts";

/** The first moment at which a program runs as the user that a USER set: until then the account need not exist. */
export interface UserUse {
  readonly setting: UserSetting;
  /** The RUN; absent when the container's start is the first to need the user. */
  readonly run: Step | undefined;
  readonly stage: Stage;
  /** Who exists at that moment. */
  readonly accounts: Accounts;
  readonly shell: ShellSetting["kind"];
}

/** One use for every USER that counts: whom a RUN of a built stage or the container of a shipped one runs as, in file order of the uses. */
export function userUses(file: DockerfileModel): readonly UserUse[] {
  const uses = new Map<UserSetting, UserUse>();
  for (const stage of file.stages) {
    if (!stage.built) continue;
    for (const step of stage.steps) {
      const { user: setting, accounts, shell } = step.before;
      if (step.deferred || step.instruction.type !== "RUN" || !setting || uses.has(setting)) continue;
      uses.set(setting, { setting, run: step, stage, accounts, shell: shell.kind });
    }
    const { user: setting, accounts, shell } = stage.end;
    if (!stage.ships || !setting || uses.has(setting)) continue;
    uses.set(setting, { setting, run: undefined, stage, accounts, shell: shell.kind });
  }
  return [...uses.values()];
}
