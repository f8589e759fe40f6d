import type { FromInstruction } from "../syntax/dockerfile.ts";
import type { BaseImage, Stage, StageBase, Step } from "./stage.ts";
import type { State } from "./state.ts";
import { judgeUser, type UserVerdict } from "./users/user-verdict.ts";

/**
 * A stage while its instructions are evaluated. A class, because of an object with an accessor of its own V8 makes a shape of its own, which costs 1 KB
 * and makes all stages look different to whoever reads them.
 */
export class StageInProgress implements Stage {
  readonly index: number;
  readonly name: string | undefined;
  readonly from: FromInstruction;
  readonly base: StageBase;
  readonly image: BaseImage | undefined;
  readonly steps: Step[] = [];
  readonly start: State;
  end: State;
  ships = false;
  built = false;
  readonly readContextFile: Stage["readContextFile"];
  #verdict: UserVerdict | undefined;

  constructor(index: number, from: FromInstruction, base: StageBase, start: State, readContextFile: Stage["readContextFile"]) {
    this.index = index;
    this.name = from.stageName?.text.toLowerCase();
    this.from = from;
    this.base = base;
    this.image = base.kind === "stage" ? base.stage.image : base.kind === "image" ? base.image : undefined;
    this.start = start;
    this.end = start;
    this.readContextFile = readContextFile;
  }

  get verdict(): UserVerdict {
    return (this.#verdict ??= judgeUser(this));
  }
}
