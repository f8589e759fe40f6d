import { describe, expect, test } from "vitest";
import { sudoUses, withoutSudo, type SudoUse } from "../../../src/model/users/sudo-use.ts";
import { modelOf } from "../evaluated.ts";

function uses(text: string): readonly SudoUse[] {
  return modelOf(text).steps.flatMap((step) => sudoUses(step));
}

/** What each use starts, and as whom by whom. */
function told(line: string, before = ""): readonly string[] {
  return uses(`FROM debian:12\n${before}RUN ${line}`).map(
    ({ program, caller, target }) => `${caller?.user ?? "?"} runs ${program ?? "nothing"} as ${target.user}`,
  );
}

describe("a use of sudo", () => {
  test.each([
    ["sudo make", ["0 runs make as root"]],
    ["sudo -u www-data make", ["0 runs make as www-data"]],
    ["sudo -s", ["0 runs nothing as root"]],
    ["sudo sh -c 'a; b && c'", ["0 runs sh as root"]],
    ["su www-data -c 'sudo make'", ["www-data runs make as root"]],
    ["a && sudo b | sudo c", ["0 runs b as root", "0 runs c as root"]],
    ["apt-get install sudo", []],
  ])("%s", (line, expected) => {
    expect(told(line).map((use) => use.replace("root runs", "0 runs"))).toEqual(expected);
  });

  test("knows the user that USER set", () => {
    expect(told("sudo make", "USER www-data\n")).toEqual(["www-data runs make as root"]);
  });

  test("counts once, with all that it starts", () => {
    expect(uses("FROM debian:12\nRUN sudo sh -c 'a; b'")[0]?.commands.map(({ name }) => name)).toEqual(["a", "b"]);
  });
});

describe("without sudo", () => {
  function outcome(line: string): string | undefined {
    const text = `FROM debian:12\nRUN ${line}`;
    const [use] = uses(text);
    const without = use && withoutSudo(use);
    return without && `${without.outcome}: ${text.slice(15 + 4, without.span.start)}${text.slice(without.span.end)}`;
  }

  test.each([
    ["sudo -nE apt-get update", "same: apt-get update"],
    ["sudo -u root -- mkdir /a", "same: mkdir /a"],
    ["sudo make install", "alike: make install"],
    ["A=b sudo apt-get update", "alike: A=b apt-get update"],
    ["sudo A=b apt-get update", "alike: A=b apt-get update"],
    ["xargs sudo A=b apt-get update", undefined],
    ["sudo -u www-data mkdir /a", undefined],
    ["sudo -i mkdir /a", undefined],
    ["sudo cd /a", undefined],
  ])("%s", (line, expected) => {
    expect(outcome(line)).toBe(expected);
  });

  test("nothing is known of a base that nobody knows, nor of a trigger's image", () => {
    expect(uses("FROM example.com/base:1\nRUN sudo mkdir /a").map(withoutSudo)).toEqual([undefined]);
    expect(uses("FROM debian:12\nONBUILD RUN sudo mkdir /a").map(withoutSudo)).toEqual([undefined]);
  });
});
