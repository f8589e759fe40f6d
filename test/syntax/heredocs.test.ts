import { describe, expect, it } from "vitest";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import { at, only, originOf, problemsOf } from "./slices.ts";
import type { CommandLine } from "../../src/syntax/dockerfile.ts";

function scriptOf(command: CommandLine) {
  if (command.form !== "shell") throw new Error("not a shell form");
  return command.script;
}

describe("a heredoc", () => {
  const text = "FROM alpine\nRUN cat <<EOF > /etc/motd && \\\n  ls\n# not a comment\nhello $USER\nEOF\nUSER app\n";

  it("is the lines up to its terminator, as they stand", () => {
    const [heredoc, ...others] = only("RUN", text).heredocs;
    expect(others).toEqual([]);
    expect(heredoc).toMatchObject({ name: "EOF", descriptor: 0, expand: true, stripTabs: false });
    expect(heredoc?.body.text).toBe("# not a comment\nhello $USER\n");
    expect(at(text, heredoc?.bodySpan)).toBe("# not a comment\nhello $USER\n");
    expect(at(text, heredoc?.openingSpan)).toBe("<<EOF");
    expect(at(text, heredoc?.closingSpan)).toBe("EOF");
  });

  it("is part of its instruction, and its lines are no comments", () => {
    expect(at(text, only("RUN", text).span)).toMatch(/^RUN cat[^]*\nEOF$/);
    expect(readDockerfile(text).comments).toEqual([]);
    expect(only("USER", text).value?.text).toBe("app");
  });

  it("stands in the script behind the joined line, so that a shell can read it", () => {
    const { command } = only("RUN", text);
    const script = scriptOf(command);
    expect(script.text).toBe("cat <<EOF > /etc/motd &&   ls\n# not a comment\nhello $USER\nEOF");
    expect(command).toMatchObject({ lineLength: "cat <<EOF > /etc/motd &&   ls".length });
    expect(originOf(text, script, "hello $USER")).toBe("hello $USER");
    expect(originOf(text, script, "ls")).toBe("ls");
  });

  it.each([
    ["<<EOF", { name: "EOF", descriptor: 0, expand: true, stripTabs: false }],
    ["<<-EOF", { name: "EOF", descriptor: 0, expand: true, stripTabs: true }],
    ["<< EOF", { name: "EOF", descriptor: 0, expand: true, stripTabs: false }],
    ["3<<EOF", { name: "EOF", descriptor: 3, expand: true, stripTabs: false }],
    ["<<'EOF'", { name: "EOF", descriptor: 0, expand: false, stripTabs: false }],
    ['<<"EOF"', { name: "EOF", descriptor: 0, expand: false, stripTabs: false }],
    ["<<E'O'F", { name: "EOF", descriptor: 0, expand: false, stripTabs: false }],
    ["<<\\EOF", { name: "EOF", descriptor: 0, expand: true, stripTabs: false }],
  ])("is opened by %s", (opening, expected) => {
    const file = `FROM alpine\nRUN cat ${opening} | sh\nx\nEOF\n`;
    const [heredoc] = only("RUN", file).heredocs;
    expect(heredoc).toMatchObject(expected);
    expect(at(file, heredoc?.openingSpan)).toBe(opening);
  });

  it.each(['echo "<<EOF"', "echo '<<EOF'", "cat <<< EOF", "echo $((1 << 2))x<<2", 'echo "a <<EOF', "echo ${} <<EOF", "echo ${A^^} <<EOF"])(
    "is not opened by %s",
    (line) => {
      const { instructions } = readDockerfile(`FROM alpine\nRUN ${line}\nUSER app\n`);
      expect(instructions.map(({ type }) => type)).toEqual(["FROM", "RUN", "USER"]);
    },
  );

  it("is opened by no other instruction, and not in the exec form", () => {
    const { instructions } = readDockerfile('FROM alpine\nCMD cat <<EOF\nRUN ["cat", "<<EOF"]\nUSER app\n');
    expect(instructions.map(({ heredocs }) => heredocs.length)).toEqual([0, 0, 0, 0]);
  });

  it("may have leading tabs at its terminator when it is opened with a dash", () => {
    const file = "FROM alpine\nRUN <<-EOF\n\techo a\n\tEOF\nUSER app\n";
    const [heredoc] = only("RUN", file).heredocs;
    expect(heredoc?.body.text).toBe("\techo a\n");
    expect(at(file, heredoc?.closingSpan)).toBe("\tEOF");
  });

  it("keeps the CRs of its body, and none at the terminator that the shell gets", () => {
    const file = "FROM alpine\r\nRUN <<A cat <<B\r\n1\r\nA\r\n2\r\nB\r\nUSER app\r\n";
    const { heredocs, command } = only("RUN", file);
    expect(heredocs.map(({ body }) => body.text)).toEqual(["1\r\n", "2\r\n"]);
    expect(heredocs.map(({ closingSpan }) => at(file, closingSpan))).toEqual(["A", "B"]);
    expect(scriptOf(command).text).toBe("<<A cat <<B\n1\r\nA\n2\r\nB");
  });

  it("is a source of COPY", () => {
    const file = "FROM alpine\nCOPY <<one.txt <<two.txt /srv/\n1\none.txt\n2\ntwo.txt\n";
    const { sources, heredocs, destination } = only("COPY", file);
    expect(sources.map((word) => word.text)).toEqual(["<<one.txt", "<<two.txt"]);
    expect(heredocs.map(({ name, body }) => [name, body.text])).toEqual([
      ["one.txt", "1\n"],
      ["two.txt", "2\n"],
    ]);
    expect(destination?.text).toBe("/srv/");
  });

  it("belongs to ONBUILD and to the trigger", () => {
    const file = "FROM alpine\nONBUILD RUN <<EOF\nls\nEOF\n";
    const { heredocs, trigger } = only("ONBUILD", file);
    expect(heredocs).toHaveLength(1);
    expect(trigger?.heredocs).toBe(heredocs);
    if (trigger?.type !== "RUN") throw new Error("no RUN behind ONBUILD");
    expect(scriptOf(trigger.command).text).toBe("<<EOF\nls\nEOF");
  });
});

describe("a heredoc that nothing closes", () => {
  it("does not swallow the instructions behind it", () => {
    const text = "FROM alpine\nRUN <<EOF\necho a\nUSER app\nRUN <<EOF\necho b\nEOF\nCMD x\n";
    const { instructions } = readDockerfile(text.replace("EOF\nCMD", "END\nCMD"));
    expect(instructions.map(({ type }) => type)).toEqual(["FROM", "RUN", "USER", "RUN", "CMD"]);
    expect(problemsOf(text.replace("EOF\nCMD", "END\nCMD"))).toMatchObject([
      { at: "<<EOF", severity: "error" },
      { at: "<<EOF", severity: "error" },
    ]);
  });

  it("ends at the line that was meant to close it, which is named", () => {
    const text = "FROM alpine\nRUN <<EOF\necho a\n  EOF\nUSER app\n";
    expect(problemsOf(text)).toMatchObject([{ at: "  EOF", severity: "error" }]);
    const { command, heredocs } = only("RUN", text);
    expect(heredocs[0]?.body.text).toBe("echo a\n");
    expect(scriptOf(command).text).toBe("<<EOF\necho a\nEOF");
    expect(only("USER", text).value?.text).toBe("app");
  });

  it("takes the rest of the file when that has no instruction", () => {
    const text = "FROM alpine\nRUN <<EOF\necho a\necho b";
    const [heredoc] = only("RUN", text).heredocs;
    expect(heredoc?.body.text).toBe("echo a\necho b");
    expect(at(text, heredoc?.closingSpan)).toBe("");
    expect(at(text, only("RUN", text).span)).toBe("RUN <<EOF\necho a\necho b");
  });

  it("is reported even where the file ends", () => {
    expect(problemsOf("FROM alpine\nRUN <<EOF")).toMatchObject([{ at: "<<EOF", severity: "error" }]);
  });

  it("ends its instruction in front of the next one, even when it is the second on its line", () => {
    const text = "FROM alpine\nRUN cat <<A <<B\n1\nA\n2\nUSER app\nRUN <<C\nUSER app\n";
    const spans = readDockerfile(text).instructions.map(({ span }) => at(text, span));
    expect(spans).toEqual(["FROM alpine", "RUN cat <<A <<B\n1\nA\n2", "USER app", "RUN <<C", "USER app"]);
  });

  it("leaves later heredocs to be read", () => {
    const text = "FROM alpine\nRUN <<A\nRUN <<-B\necho b\n\tB\nUSER app\n";
    expect(readDockerfile(text).instructions.map(({ heredocs }) => heredocs.map(({ body }) => body.text))).toEqual([
      [],
      [""],
      ["echo b\n"],
      [],
    ]);
    expect(problemsOf(text)).toMatchObject([{ at: "<<A" }]);
    expect(at(text, readDockerfile(text).instructions[1]?.span)).toBe("RUN <<A");
  });
});
