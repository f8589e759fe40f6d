import { expect, test } from "vitest";
import type { Command } from "../../src/model/commands/command.ts";
import { modelOf } from "./evaluated.ts";

/** The commands of a RUN with where the redirections around them send their output. */
function sent(script: string): readonly string[] {
  const { commands } = modelOf(`FROM a\nRUN ${script}\n`);
  const named = commands.filter(({ command }) => command.name !== undefined);
  return named.map(({ command }) => `${command.name ?? ""}: ${targets(command)}`);
}

function targets(command: Command): string {
  return command.outerRedirects.map(({ operator, target }) => `${operator}${target?.shape ?? ""}`).join(" ");
}

test("a group's redirections are known to the commands in it, the outermost first", () => {
  expect(sent("{ echo a; { echo b; } >> /two; } > /one")).toEqual(["echo: >/one", "echo: >/one >>/two"]);
});

test("loops, conditions and subshells hand theirs on too", () => {
  expect(sent("for x in a b; do echo $x; done > /f")).toEqual(["echo: >/f"]);
  expect(sent("if true; then echo a; fi > /f; (echo b) > /g")).toEqual(["true: >/f", "echo: >/f", "echo: >/g"]);
  expect(sent("case $x in a) echo a;; esac > /f")).toEqual(["echo: >/f"]);
});

test("so does the shell that a script is given to", () => {
  expect(sent("sudo sh -c 'echo a; echo b' > /f")).toEqual(["echo: >/f", "echo: >/f"]);
});

test("a command's own redirection is not among them, nor is a closed group's", () => {
  expect(sent("{ echo a > /own; } ; echo b")).toEqual(["echo: ", "echo: "]);
});

test("only the last stage of a pipeline writes to what is around it", () => {
  expect(sent("{ echo a | sort; } > /f")).toEqual(["echo: ", "sort: >/f"]);
});

test("the stages of a pipeline hold the commands of the pipelines inside them", () => {
  const { commands } = modelOf("FROM a\nRUN { a | b; } | c\n");
  const last = commands.find(({ command }) => command.name === "c")?.command;
  expect(last?.pipeline?.stages.map((stage) => stage.map(({ name }) => name))).toEqual([["a", "b"], ["c"]]);
});

test("the commands of a substitution in shell text are listed once", () => {
  const { commands } = modelOf('FROM a\nRUN sh -c "$(curl a)" && eval "$(curl b) $(curl c)" && bash <<EOF\n$(curl d)\nEOF\n');
  const fetched = commands.filter(({ command }) => command.name === "curl");
  expect(fetched.map(({ command }) => command.args[0]?.value)).toEqual(["a", "b", "c", "d"]);
});
