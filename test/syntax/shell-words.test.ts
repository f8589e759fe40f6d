import { describe, expect, it } from "vitest";
import { plainText } from "../../src/syntax/logical-text.ts";
import { parseShellScript } from "../../src/syntax/shell/parse-script.ts";
import { MAX_SUBSTITUTION_DEPTH } from "../../src/syntax/shell/parse-word.ts";
import type { ShellWord, ShellWordPart } from "../../src/syntax/shell/script.ts";
import { commandsOf, slice, wordAt } from "./shell-text.ts";

const parse = (source: string) => parseShellScript(plainText(source, 0));
function firstArgument(source: string): ShellWord {
  return wordAt(commandsOf(parse(source))[0]?.args ?? [], 0);
}
function firstHeredoc(source: string): ShellWord {
  const heredoc = commandsOf(parse(source))[0]?.redirects[0]?.heredoc;
  if (heredoc === undefined) throw new Error("no heredoc");
  return heredoc;
}
function variable(part: ShellWordPart | undefined): Extract<ShellWordPart, { readonly type: "variable" }> {
  if (part?.type !== "variable") throw new Error(`a variable expected, not ${part?.type ?? "nothing"}`);
  return part;
}

describe("variables", () => {
  it("know their name, their quotes and where they stand", () => {
    const source = 'echo $A"${B}"$1$@';
    const parts = firstArgument(source).parts.map(variable);
    expect(parts.map(({ name, quoted, span }) => [name, quoted, slice(source, span)])).toEqual([
      ["A", false, "$A"],
      ["B", true, "${B}"],
      ["1", false, "$1"],
      ["@", false, "$@"],
    ]);
    expect(parts.every(({ operation }) => operation === undefined)).toBe(true);
  });

  it.each([
    ["${V:-1.0}", ":-", "1.0"],
    ["${V-x}", "-", "x"],
    ["${V:+on}", ":+", "on"],
    ["${V:?gone}", ":?", "gone"],
    ["${V#v}", "#", "v"],
    ["${V%%.tar}", "%%", ".tar"],
  ])("%s has an operator and an operand", (text, operator, operand) => {
    const { name, operation } = variable(firstArgument(`echo ${text}`).parts[0]);
    expect([name, operation?.operator, operation?.operand?.value]).toEqual(["V", operator, operand]);
  });

  it("know what a replacement puts where", () => {
    const { operation } = variable(firstArgument("echo ${V//./_}").parts[0]);
    expect([operation?.operator, operation?.operand?.value, operation?.replacement?.value]).toEqual(["//", ".", "_"]);
  });

  it("nest in their operands", () => {
    const source = 'echo "${A:-${B:-$C}}"';
    const outer = variable(firstArgument(source).parts[0]);
    const inner = variable(outer.operation?.operand?.parts[0]);
    const innermost = variable(inner.operation?.operand?.parts[0]);
    expect([inner.name, innermost.name, innermost.quoted, slice(source, innermost.span)]).toEqual(["B", "C", true, "$C"]);
  });

  it.each(["${#V}", "${!V}", "${V[1]}", "${V:1:2}", "${V@Q}"])("%s is not modelled", (text) => {
    expect(variable(firstArgument(`echo ${text}`).parts[0])).toMatchObject({
      name: "V",
      operation: { operator: "unsupported" },
    });
  });
});

describe("what only the running shell knows", () => {
  it.each(["/var/lib/apt/lists/*", "file.?", "[ab]c", "{a,b}", "$((1 + 2))", "@(a|b)"])("%s has no value", (text) => {
    const word = firstArgument(`rm ${text}`);
    expect(word.value).toBeUndefined();
    expect(word.parts.at(text === "[ab]c" ? 0 : -1)?.type).toBe("opaque");
    expect(word.text).toBe(text);
  });

  it.each(["'*'", '"[ab]"', "\\*", '"{a,b}"'])("is not meant by %s in quotes", (text) => {
    expect(firstArgument(`rm ${text}`).value).toBe(text.replace(/['"\\]/g, ""));
  });

  it("is not the test command's bracket", () => {
    expect(commandsOf(parse("[ -f /x ]"))[0]?.name?.value).toBe("[");
  });
});

describe("substitutions", () => {
  it("hold scripts of their own, quoted or not", () => {
    const source = 'echo $(a)"$(b)"`c`';
    expect(
      firstArgument(source).parts.map((part) =>
        part.type === "command" ? [part.quoted, slice(source, part.span), slice(source, part.script.body.span)] : part,
      ),
    ).toEqual([
      [false, "$(a)", "a"],
      [true, "$(b)", "b"],
      [false, "`c`", "c"],
    ]);
  });

  it("may stand for a file", () => {
    const source = "bash <(curl -k https://example.com/x)";
    const [part] = firstArgument(source).parts;
    expect(part?.type === "process" && [part.operator, slice(source, part.script.body.span)]).toEqual([
      "<",
      "curl -k https://example.com/x",
    ]);
  });

  it("report their own problems", () => {
    const source = 'echo "$(if a; then b)"';
    const [part] = firstArgument(source).parts;
    expect(part?.type === "command" && part.script.problems.map(({ message }) => message)).toEqual([
      "expected 'fi' to close 'if'",
    ]);
  });

  it("are opaque below the deepest level that is read", () => {
    const source = "echo " + "$(echo ".repeat(MAX_SUBSTITUTION_DEPTH + 1) + "x" + ")".repeat(MAX_SUBSTITUTION_DEPTH + 1);
    const commands = commandsOf(parse(source));
    expect(commands).toHaveLength(MAX_SUBSTITUTION_DEPTH + 1);
    expect(commands.at(-1)?.args[0]?.parts.map(({ type }) => type)).toEqual(["opaque"]);
  });
});

describe("heredocs", () => {
  it("expand when the delimiter is bare", () => {
    const source = "cat <<EOF > /etc/x\nhome=$HOME \\$kept \\\njoined\nEOF\nnext";
    const body = firstHeredoc(source);
    expect(slice(source, body.span)).toBe("home=$HOME \\$kept \\\njoined\n");
    expect(body.parts.map((part) => (part.type === "literal" ? part.value : slice(source, part.span)))).toEqual([
      "home=",
      "$HOME",
      " $kept joined\n",
    ]);
    expect(commandsOf(parse(source)).map(({ name }) => name?.value)).toEqual(["cat", "next"]);
  });

  it("take escapes off even when nothing is expanded", () => {
    expect(firstHeredoc("cat <<EOF\na \\$b \\\\ \\n 'c'\nEOF").value).toBe("a $b \\ \\n 'c'\n");
  });

  it("are one literal when the delimiter is quoted", () => {
    const body = firstHeredoc("cat <<'EOF'\n$a `b` \\\\\nEOF");
    expect(body.parts.map(({ type }) => type)).toEqual(["literal"]);
    expect(body.value).toBe("$a `b` \\\\\n");
  });

  it("lose their leading tabs behind <<-", () => {
    const source = "cat <<-EOF\n\t\tdeb $URI\tmain\n\n\tend\n\tEOF\n";
    const body = firstHeredoc(source);
    expect(body.parts.map((part) => (part.type === "literal" ? part.value : slice(source, part.span)))).toEqual([
      "deb ",
      "$URI",
      "\tmain\n\nend\n",
    ]);
    expect(firstHeredoc("cat <<-'EOF'\n\ta\n\tb\n\tEOF\n").value).toBe("a\nb\n");
  });

  it("have the body of each of several on a line", () => {
    const source = "cat <<A <<B\na\nA\nb\nB\n";
    expect(commandsOf(parse(source))[0]?.redirects.map(({ heredoc }) => heredoc?.value)).toEqual(["a\n", "b\n"]);
  });

  it("are not here-strings, whose word is the target", () => {
    const redirect = commandsOf(parse('bash <<< "echo *"'))[0]?.redirects[0];
    expect([redirect?.operator, redirect?.target?.value, redirect?.heredoc]).toEqual(["<<<", "echo *", undefined]);
  });
});
