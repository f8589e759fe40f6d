import { describe, expect, it } from "vitest";
import { commandsNamed, stagesRunning } from "../../src/model/commands-named.ts";
import { modelOf } from "./evaluated.ts";

const FILE = modelOf("FROM debian:12 AS one\nRUN chown a /a && /usr/bin/chmod 755 /a\nFROM one\nONBUILD RUN chgrp b /b\nRUN sh -c 'chown c /c' && chown d /d | chmod 1 /e\n");

function texts(...names: readonly string[]): readonly string[] {
  return commandsNamed(FILE, names).map(({ command: { name, args }, step }) => `${step.stage.index} ${name ?? ""} ${args[0]?.text ?? ""}`);
}

describe("the commands of a file by the names of their programs", () => {
  it("are in the order of the file, whatever the order of the names", () => {
    expect(texts("chmod", "chgrp", "chown")).toEqual(["0 chown a", "0 chmod 755", "1 chgrp b", "1 chown c", "1 chown d", "1 chmod 1"]);
  });

  it("are those of the names that are asked for, each once", () => {
    expect(texts("chown")).toEqual(["0 chown a", "1 chown c", "1 chown d"]);
    expect(texts("curl")).toEqual([]);
    expect(texts()).toEqual([]);
  });

  it("say which stages run the programs themselves", () => {
    expect([...stagesRunning(FILE, ["chown", "chgrp"])].map(({ index }) => index)).toEqual([0, 1]);
    expect([...stagesRunning(FILE, ["chgrp"])].map(({ index }) => index)).toEqual([1]);
  });
});
