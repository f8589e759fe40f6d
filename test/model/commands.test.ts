import { describe, expect, test } from "vitest";
import { commandLines, modelOf } from "./evaluated.ts";

/** The only command of that name. */
function command(text: string, name: string) {
  const [found, ...more] = modelOf(text).commands.filter(({ command: candidate }) => candidate.name === name);
  if (!found || more.length > 0) throw new Error(`not one command named ${name}`);
  return found.command;
}

test("the wildcards of an address stand for themselves, those of a path do not", () => {
  const text = "FROM a\nRUN curl https://example.com/a?b=1 https://[::1]/ && cat /etc/*.conf $X://{a,b}\n";
  expect(commandLines(text)).toEqual(["curl https://example.com/a?b=1 https://[::1]/", "cat /etc/?.conf ?://?"]);
});

describe("the commands of a RUN", () => {
  test("come out of chains, pipes, subshells and loops in the order in which they run", () => {
    const text = "FROM a\nRUN a && (b; c) | d || e; for x in 1 2; do f $x; done\n";
    expect(commandLines(text)).toEqual(["a", "b", "c", "d", "e", "f ?"]);
  });

  test("have their words expanded with ENV, ARG defaults and the shell's own variables", () => {
    const text = 'FROM a\nENV A=one\nARG B=two\nRUN c=three; echo $A "${B}" $c $(id -u) ${D:-four}\n';
    expect(commandLines(text).at(-1)).toBe("echo one two three ? ?");
  });

  test("split unquoted variables into words, and drop empty ones", () => {
    const text = 'FROM scratch\nENV P="a b" E=""\nRUN apk add $P $E "$P"\n';
    expect(commandLines(text)).toEqual(["apk add a b a b"]);
    expect(modelOf(text).commands[0]?.command.args.map((word) => word.value)).toEqual(["add", "a", "b", "a b"]);
  });

  test("are not hidden by comments in backticks, which are no words", () => {
    expect(commandLines("FROM a\nRUN `# why` apt-get install x\n")).toEqual(["apt-get install x"]);
    expect(commandLines("FROM a\nRUN apt-get update \\\n  `# why` \\\n && apt-get install \\\n  `# for b` \\\n b\n")).toEqual(["apt-get update", "apt-get install b"]);
    expect(commandLines("FROM a\nRUN `# a` A=b c\n")).toEqual(["A=b c"]);
    expect(commandLines('FROM a\nRUN echo "`# nothing`" a`# in between`b $(true)\n')).toEqual(["true", "echo  ab ?"]);
    expect(commandLines("FROM a\nRUN `# nothing at all`\n")).toEqual([""]);
  });

  test("are seen through sudo, env, sh -c, eval, xargs and find", () => {
    const text = [
      "FROM a",
      `RUN sudo -E env A=b curl u1 && sh -c "curl u2 | tar x" && eval 'curl u3' && ls | xargs -n1 curl u4 && find . -exec curl u5 {} +`,
    ].join("\n");
    expect(commandLines(text).filter((line) => line.startsWith("curl"))).toHaveLength(5);
    const wrappers = modelOf(text).commands[0]?.command.wrappers.map((wrapper) => wrapper.name);
    expect(wrappers).toEqual(["sudo", "env"]);
  });

  test("are read inside sh -c with exact spans", () => {
    const text = `FROM a\nRUN ["sh", "-c", "a && curl -k https://example.com"]\nCMD bash -c 'curl "$X"'\n`;
    const spans = modelOf(text)
      .commands.filter((found) => found.command.name === "curl")
      .map(({ command: { span } }) => text.slice(span.start, span.end));
    expect(spans).toEqual(["curl -k https://example.com", 'curl "$X"']);
  });

  test("come out of heredocs, whether the heredoc is the script or the input of a shell", () => {
    expect(commandLines("FROM a\nRUN <<EOF\na\nb\nEOF\n")).toEqual(["a", "b"]);
    expect(commandLines("FROM a\nRUN bash <<'EOF'\na\nEOF\n")).toEqual(["a"]);
    expect(commandLines("FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF\n")).toEqual([]);
  });

  test("are not read where the shell is PowerShell or cmd", () => {
    expect(commandLines('FROM a\nSHELL ["powershell", "-Command"]\nRUN a; b\n')).toEqual([]);
    expect(commandLines("# escape=`\nFROM a\nRUN dir c:\\\n")).toEqual([]);
    expect(commandLines('FROM a\nSHELL ["cmd", "/S"]\nRUN ["curl", "x"]\n')).toEqual(["curl x"]);
  });

  test("come out of ONBUILD triggers, marked as deferred", () => {
    const [found] = modelOf("FROM a\nONBUILD RUN curl x\n").commands;
    expect(found?.command.name).toBe("curl");
    expect(found?.step.deferred).toBe(true);
  });
});

describe("whether a command runs and whether its failure counts", () => {
  test.each([
    ["a && b", "b", "always", false],
    ["a || b", "b", "maybe", false],
    ["[ -f x ] && b", "b", "maybe", false],
    ["id app || b", "b", "maybe", false],
    ["if x; then b; fi", "b", "maybe", false],
    ["b || true", "b", "always", true],
    ["b || exit 1", "b", "always", false],
    ["b || { echo no; exit 1; }", "b", "always", false],
    ["b; c", "b", "always", true],
    ["set -e; b; c", "b", "always", false],
    ["b | c", "b", "always", true],
    ["set -o pipefail && b | c", "b", "always", false],
    ["for x in 1; do b; done", "b", "always", false],
    ["f() { b; }; c", "b", "maybe", true],
    ["case $x in y) b ;; esac", "b", "maybe", false],
    ["! b", "b", "always", true],
  ])("%s", (script, name, certainty, failureIgnored) => {
    expect(command(`FROM a\nRUN ${script}\n`, name)).toMatchObject({ certainty, failureIgnored });
  });

  test("SHELL can turn on errexit and pipefail", () => {
    const text = 'FROM a\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN b | c; d\n';
    expect(command(text, "b").failureIgnored).toBe(false);
  });
});

describe("the directory of a command", () => {
  test("follows WORKDIR and cd, and a subshell gives it back", () => {
    const text = "FROM debian\nWORKDIR /srv\nWORKDIR app\nRUN a && (cd sub && b) && c && cd /x/../y && d && cd $(z) && e\n";
    const directories = modelOf(text).commands.map(({ command: found }) => `${found.name ?? "?"} ${found.directory ?? "?"}`);
    expect(directories).toEqual([
      "a /srv/app", "cd /srv/app", "b /srv/app/sub", "c /srv/app", "cd /srv/app", "d /y", "z /y", "cd /y", "e ?",
    ]);
  });
});
