import { describe, expect, it } from "vitest";
import { modelOf } from "../evaluated.ts";

/** The commands that are read, stage by stage. */
function commandsIn(text: string): readonly string[] {
  return modelOf(text).stages.map((stage) => stage.steps.flatMap((step) => step.commands.map(({ name }) => name ?? "?")).join(" "));
}

const WINDOWS = "FROM registry.example.com/windows AS a\n";

describe("# hadolint shell=", () => {
  it("makes what is behind it no shell script, in its stage", () => {
    expect(commandsIn(`${WINDOWS}# hadolint shell=powershell\nRUN rm -r C:\\x; ls\nFROM debian:13\nRUN ls\n`)).toEqual(["", "ls"]);
  });

  it("leaves alone what stands in front of it", () => {
    expect(commandsIn(`${WINDOWS}RUN true\n# hadolint shell=pwsh # ours\nRUN ls\n`)).toEqual(["true"]);
  });

  it("counts for every base image from above the first FROM", () => {
    expect(commandsIn(`# hadolint shell=cmd\n${WINDOWS}RUN dir\nFROM b\nRUN dir\n`)).toEqual(["", ""]);
  });

  it("is inherited with the stage, and ends at a SHELL", () => {
    expect(commandsIn(`${WINDOWS}# hadolint shell=powershell\nFROM a\nRUN ls\nSHELL ["/bin/sh", "-c"]\nRUN ls\n`)).toEqual(["", "ls"]);
  });

  it("names a shell that is read, too", () => {
    const model = modelOf(`# escape=\`\n${WINDOWS}# hadolint shell=/bin/bash\nRUN ls\n`);
    expect(model.steps.map(({ before: { shell }, commands }) => [shell.kind, shell.name, commands.length])).toEqual([["posix", "bash", 1]]);
  });

  it.each(["# hadolint shell=power shell", "# hadolint shell", "# set hadolint shell=powershell"])("is nothing else: %s", (comment) => {
    expect(commandsIn(`${WINDOWS}${comment}\nRUN ls\n`)).toEqual(["ls"]);
  });
});
