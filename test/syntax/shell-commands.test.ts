import { describe, expect, it } from "vitest";
import { plainText } from "../../src/syntax/logical-text.ts";
import { parseShellScript } from "../../src/syntax/shell/parse-script.ts";
import type { ShellNode } from "../../src/syntax/shell/script.ts";
import { commandsOf, onlyCommand, slice } from "./shell-text.ts";

const parse = (source: string) => parseShellScript(plainText(source, 0));
function onlyNode<T extends ShellNode["type"]>(source: string, type: T): Extract<ShellNode, { readonly type: T }> {
  const node = parse(source).body.items[0]?.node;
  if (node === undefined || !hasType(node, type)) throw new Error(`${type} expected, not ${node?.type ?? "nothing"}`);
  return node;
}
function hasType<T extends ShellNode["type"]>(
  node: ShellNode,
  type: T,
): node is Extract<ShellNode, { readonly type: T }> {
  return node.type === type;
}

describe("a list", () => {
  it("says what stands between its commands", () => {
    const { body, problems } = parse("set -e; a || true && b\nc & d");
    expect(problems).toEqual([]);
    expect(body.items.map(({ after, background }) => [after, background])).toEqual([
      [";", false],
      [";", false],
      ["||", false],
      ["&&", false],
      [";", true],
      [";", false],
    ]);
  });

  it("runs a whole && chain in the background", () => {
    expect(parse("a && b & c").body.items.map(({ background }) => background)).toEqual([true, true, false]);
  });
});

describe("a simple command", () => {
  it("has assignments, a name, arguments and redirections wherever they stand", () => {
    const source = "A=1 B+=x <in cmd one 2>&1 two >>log";
    const command = onlyCommand(parse(source));
    expect(command.name?.value).toBe("cmd");
    expect(command.args.map(({ value }) => value)).toEqual(["one", "two"]);
    expect(command.assignments.map(({ name, value, append }) => [name, value?.value, append])).toEqual([
      ["A", "1", false],
      ["B", "x", true],
    ]);
    expect(command.redirects.map((it) => [it.descriptor, it.operator, it.target?.value, slice(source, it.span)])).toEqual([
      [undefined, "<", "in", "<in"],
      [2, ">&", "1", "2>&1"],
      [undefined, ">>", "log", ">>log"],
    ]);
    expect(slice(source, command.span)).toBe(source);
  });

  it("may be nothing but an assignment", () => {
    const command = onlyCommand(parse("VERSION=1.2.*"));
    expect(command.name).toBeUndefined();
    expect(command.assignments.map(({ value }) => value?.value)).toEqual(["1.2.*"]);
  });

  it("holds the words of an array and no value", () => {
    const [assignment] = onlyCommand(parse("PKGS=(curl 'git lfs')")).assignments;
    expect(assignment?.value).toBeUndefined();
    expect(assignment?.elements?.map(({ value }) => value)).toEqual(["curl", "git lfs"]);
  });

  it("keeps the assignments behind export, declare and local as words", () => {
    const source = 'export PATH="/opt/bin:$PATH" DEBIAN_FRONTEND=noninteractive';
    const command = onlyCommand(parse(source));
    expect(command.args.map(({ text, value }) => [text, value])).toEqual([
      ['PATH="/opt/bin:$PATH"', undefined],
      ["DEBIAN_FRONTEND=noninteractive", "DEBIAN_FRONTEND=noninteractive"],
    ]);
    expect(command.args[0]?.parts.map((part) => (part.type === "literal" ? part.value : part.type))).toEqual([
      "PATH=",
      "/opt/bin:",
      "variable",
    ]);
    expect(command.args.map(({ span }) => slice(source, span)).join(" ")).toBe(source.slice("export ".length));
  });
});

describe("a pipeline", () => {
  it("has its stages in order", () => {
    const source = "curl -k https://example.com | tee log | sh -x";
    const { stages, negated, span } = onlyNode(source, "pipeline");
    expect(negated).toBe(false);
    expect(stages.map((stage) => slice(source, stage.span))).toEqual(["curl -k https://example.com", "tee log", "sh -x"]);
    expect(slice(source, span)).toBe(source);
  });

  it("may be one negated command", () => {
    expect(onlyNode("! grep -q x /etc/passwd", "pipeline")).toMatchObject({ negated: true, stages: [{ type: "command" }] });
  });

  it("is left out around a timed command", () => {
    expect(onlyNode("time make all", "command").name?.value).toBe("make");
  });
});

describe("compound commands", () => {
  it("if has a condition and a body per branch", () => {
    const source = "if a; then b; elif c; then d; else e; fi > log";
    const node = onlyNode(source, "if");
    expect(node.branches.map(({ condition, body }) => [slice(source, condition.span), slice(source, body.span)])).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(node.otherwise && slice(source, node.otherwise.span)).toBe("e");
    expect(node.redirects.map(({ target }) => target?.value)).toEqual(["log"]);
    expect(slice(source, node.span)).toBe(source);
  });

  it("for has a variable and its words, or the positional parameters", () => {
    const loop = onlyNode("for key in A1 B2 $MORE; do gpg --recv-keys $key; done", "loop");
    expect([loop.kind, loop.variable, loop.words?.map(({ value }) => value)]).toEqual(["for", "key", ["A1", "B2", undefined]]);
    expect(onlyNode("for key; do a; done", "loop").words).toBeUndefined();
    expect(onlyNode("for ((i=0; i<3; i++)); do a; done", "loop")).toMatchObject({ kind: "for", variable: undefined });
  });

  it("while and until have a condition", () => {
    const source = "until ping -c1 db; do sleep 1; done";
    const loop = onlyNode(source, "loop");
    expect(loop.kind).toBe("until");
    expect(loop.condition && slice(source, loop.condition.span)).toBe("ping -c1 db");
    expect(onlyNode("while read l; do a; done < f", "loop").redirects).toHaveLength(1);
  });

  it("case has patterns and bodies", () => {
    const node = onlyNode('case "$(uname -m)" in x86_64|amd64) a;; *) exit 1;; esac', "case");
    expect(node.subject.parts.map(({ type }) => type)).toEqual(["command"]);
    expect(node.items.map(({ patterns, body }) => [patterns.map(({ text }) => text), body.items.length])).toEqual([
      [["x86_64", "amd64"], 1],
      [["*"], 1],
    ]);
  });

  it("braces and parentheses group", () => {
    expect(onlyNode("{ a; b; } 2>/dev/null", "group")).toMatchObject({ subshell: false, body: { items: [{}, {}] } });
    expect(onlyNode("(cd /x && make)", "group")).toMatchObject({ subshell: true, body: { items: [{}, {}] } });
  });

  it("tests are empty groups that keep their operands", () => {
    const test = onlyNode('[[ -f /x && ! ( $A == "b" ) ]]', "group");
    expect(test.body.items).toEqual([]);
    expect(test.words.map(({ text }) => text)).toEqual(["/x", "$A", '"b"']);
    expect(onlyNode("(( i > 3 ))", "group")).toMatchObject({ body: { items: [] }, words: [] });
  });

  it("functions have a name and a body", () => {
    expect(onlyNode("fetch() { curl \"$1\"; }", "function")).toMatchObject({ name: "fetch", body: { type: "group" } });
  });
});

describe("broken text", () => {
  it.each([
    ["if true", ["true"]],
    ["a; if b; then c", ["a", "b", "c"]],
    ["for x in 1 2; do echo", ["echo"]],
    ["(a && b", ["a", "b"]],
    ["case x in a) b", ["b"]],
    ["a | b |", ["a", "b"]],
    ["a && ", ["a"]],
    ["echo 'abc", ["echo"]],
    ['a; echo "abc', ["a", "echo"]],
    ["a $(b", ["a", "b"]],
    ["fi; a", ["a"]],
  ])("%s still gives its commands", (source, names) => {
    const script = parse(source);
    expect(script.problems.length).toBeGreaterThan(0);
    expect(commandsOf(script).map(({ name }) => name?.value)).toEqual(names);
  });

  it("is blamed at the character where it goes wrong", () => {
    const source = "echo ok && echo \"never closed";
    expect(parse(source).problems.map(({ span, message }) => [slice(source, span), span.start, message])).toEqual([
      ['"', source.indexOf('"'), "unterminated double quote"],
    ]);
  });

  it("covers what an unclosed command holds so far", () => {
    const source = "if a; then b c";
    expect(slice(source, onlyNode(source, "if").span)).toBe(source);
  });
});
