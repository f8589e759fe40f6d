import { describe, expect, test } from "vitest";
import { switchesOff } from "../../../src/model/opt-outs/switched-off.ts";
import type { SwitchTable } from "../../../src/model/tools/switch-table.ts";
import { modelOf } from "../evaluated.ts";

const TABLE: SwitchTable = {
  options: [
    { option: "--insecure", effect: "believes everything" },
    { option: "--check", value: "false", effect: "checks nothing" },
    { option: "--nogpgcheck", effect: "installs everything", verbs: /^install$/ },
  ],
  settingOptions: ["--setopt", "-o"],
  settings: [{ name: /^check$/, value: "false", effect: "checks nothing" }],
};

/** What a command turns off: as it is said, what a fix deletes, and `+` when that is whole words. */
function off(line: string): readonly string[] {
  const text = `FROM a\nRUN ${line}\n`;
  const command = modelOf(text).commands[0]?.command;
  if (!command) throw new Error("there is no command");
  return [...switchesOff(command, TABLE)].map(({ text: said, span, isWord }) => `${said}: ${isWord ? "+" : ""}${text.slice(span.start, span.end)}`);
}

describe("an option", () => {
  test("may be a letter among others", () => {
    expect(off("curl -fsSLk a")).toEqual(["-k: k"]);
    expect(off("curl -k a")).toEqual(["-k: +-k"]);
    expect(off("curl '-k' a")).toEqual(["-k: +'-k'"]);
  });

  test("may need a value, or a verb", () => {
    expect(off("tool --check=false --insecure=false --check=true")).toEqual(["--check=false: +--check=false"]);
    expect(off("dnf --nogpgcheck install a")).toEqual(["--nogpgcheck: +--nogpgcheck"]);
    expect(off("dnf --nogpgcheck remove a")).toEqual([]);
  });

  test("of a program without a table is a word like it", () => {
    expect(off("./tool --insecure")).toEqual(["--insecure: +--insecure"]);
    expect(off("./tool -- --insecure")).toEqual([]);
  });
});

describe("a setting", () => {
  test("stands in the word of its option or in the next", () => {
    expect(off("dnf --setopt=check=0 install a")).toEqual(["--setopt=check=0: +--setopt=check=0"]);
    expect(off('dnf --setopt "check=no" install a')).toEqual(['--setopt check=no: +--setopt "check=no"']);
    expect(off("ssh -ocheck=no a; ssh -o 'Check no' a")).toEqual(["-ocheck=no: +-ocheck=no"]);
  });

  test("with another name or value does nothing", () => {
    expect(off("dnf --setopt=check=1 --setopt=recheck=0 install a")).toEqual([]);
  });
});
