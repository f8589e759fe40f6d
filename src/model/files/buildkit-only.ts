import type { DockerfileModel } from "../dockerfile-model.ts";

/** Flags that the classic builder refuses: https://github.com/moby/moby/blob/master/builder/dockerfile/dispatchers.go */
const FLAGS: ReadonlySet<string> = new Set(["mount", "network", "security", "device", "link", "chmod", "parents", "exclude", "checksum", "keep-git-dir", "unpack"]);

/** Whether a file uses what the classic builder stops at, so that only BuildKit and its kin build it. */
export function needsBuildKit({ steps }: DockerfileModel): boolean {
  return steps.some(({ instruction }) => {
    if (instruction.type !== "RUN" && instruction.type !== "COPY" && instruction.type !== "ADD") return false;
    return instruction.heredocs.length > 0 || instruction.flags.some(({ name }) => FLAGS.has(name));
  });
}
