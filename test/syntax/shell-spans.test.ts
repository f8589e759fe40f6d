import { describe, expect, it } from "vitest";
import { plainText } from "../../src/syntax/logical-text.ts";
import { parseShellScript } from "../../src/syntax/shell/parse-script.ts";
import { wordContent } from "../../src/syntax/shell/word-content.ts";
import { commandsOf, joinedText, onlyCommand, slice, wordAt } from "./shell-text.ts";

describe("words of a RUN line", () => {
  it("are found again behind continuation lines and the comments between them", () => {
    const source = "RUN apt-get update && \\\n  # curl is needed\n  apt-get install -y \\\n\n  curl\n";
    const text = joinedText(source, "apt-get update && ", "  apt-get install -y ", "  curl");
    const commands = commandsOf(parseShellScript(text));
    expect(commands.map(({ span }) => slice(source, span))).toEqual([
      "apt-get update",
      "apt-get install -y \\\n\n  curl",
    ]);
    expect(commands.flatMap(({ args }) => args.map(({ span }) => slice(source, span)))).toEqual([
      "update",
      "install",
      "-y",
      "curl",
    ]);
  });

  it("are one word when a continuation cuts through them", () => {
    const source = "RUN curl https://example.com/\\\n# comment\ntool.sh";
    const command = onlyCommand(parseShellScript(joinedText(source, "curl https://example.com/", "tool.sh")));
    const url = wordAt(command.args, 0);
    expect(url.value).toBe("https://example.com/tool.sh");
    expect(slice(source, url.span)).toBe("https://example.com/\\\n# comment\ntool.sh");
  });

  it("do not swallow the CR of a Windows line end", () => {
    const source = "cd /app\r\nmake all\r\n";
    const commands = commandsOf(parseShellScript(plainText(source, 0)));
    expect(commands.map(({ args }) => args.map(({ value }) => value))).toEqual([["/app"], ["all"]]);
    expect(commands.map(({ span }) => slice(source, span))).toEqual(["cd /app", "make all"]);
  });

  it("join the shell's own continuation lines in a script with Windows line ends", () => {
    const source = "make \\\r\n  all";
    const command = onlyCommand(parseShellScript(plainText(source, 0)));
    expect(command.args.map(({ value }) => value)).toEqual(["all"]);
    expect(slice(source, wordAt(command.args, 0).span)).toBe("all");
  });
});

describe("the content of a word", () => {
  const contentOf = (source: string, index = 0) => {
    const word = wordAt(onlyCommand(parseShellScript(plainText(source, 0))).args, index);
    const content = wordContent(word);
    if (content === undefined) throw new Error("the word is dynamic");
    return content;
  };
  /** The characters of the file that the decoded characters stand for. */
  const standsFor = (source: string) => {
    const { text, pieces, origins } = contentOf(source);
    return Array.from(text, (_, at) => {
      const piece = pieces.findLastIndex((start) => start <= at);
      return source[(origins[piece] ?? 0) + at - (pieces[piece] ?? 0)];
    }).join("");
  };

  it.each([
    ["plain", "echo abc", "abc"],
    ["a backslash", "echo a\\ b\\$c", "a b$c"],
    ["single quotes", "echo 'a \\ b'", "a \\ b"],
    ["double quotes", 'echo "a\\"b\\\\c\\d"', 'a"b\\c\\d'],
    ["mixed quotes", "echo a'b'\"c\"d", "abcd"],
    ["an escaped line break", "echo ab\\\ncd", "abcd"],
    ["an escaped line break in double quotes", 'echo "a\\\nb"', "ab"],
    ["double quotes that keep a line break", 'echo "a\nb"', "a\nb"],
  ])("goes through %s to the very characters", (_, source, value) => {
    expect(contentOf(source).text).toBe(value);
    expect(standsFor(source)).toBe(value);
  });

  it("anchors an ANSI-C escape at its backslash", () => {
    const source = "printf $'a\\tb\\x41\\u00e9\\303\\251\\'c'";
    expect(contentOf(source).text).toBe("a\tbA\u00e9\u00e9'c");
    expect(standsFor(source)).toBe("a\\b\\\\\\\\c");
  });

  it("is the empty text between two quotes", () => {
    const source = 'useradd ""';
    expect(contentOf(source)).toEqual(plainText("", source.indexOf('""') + 1));
  });

  it("is absent when the word depends on a variable", () => {
    const word = wordAt(onlyCommand(parseShellScript(plainText("echo a$B", 0))).args, 0);
    expect(wordContent(word)).toBeUndefined();
    expect(word.value).toBeUndefined();
  });

  it("can be parsed again: the words of sh -c stand where they are in the Dockerfile", () => {
    const source = "RUN sh -c \"curl -k \\\\\n  \\\"https://example.com/a b\\\" | tar x\"";
    const outer = onlyCommand(parseShellScript(joinedText(source, source.slice(4))));
    const script = wordContent(wordAt(outer.args, 1));
    if (script === undefined) throw new Error("the script is dynamic");
    const [curl, tar] = commandsOf(parseShellScript(script));
    expect(curl?.args.map(({ value }) => value)).toEqual(["-k", "https://example.com/a b"]);
    expect(curl?.args.map(({ span }) => slice(source, span))).toEqual(["-k", '"https://example.com/a b\\"']);
    expect(tar && slice(source, tar.span)).toBe("tar x");
  });

  it("can be parsed again inside out, three shells deep", () => {
    const source = `sh -c 'bash -c "sh -c \\"rm -rf /tmp/x\\""'`;
    let text = plainText(source, 0);
    for (let level = 0; level < 3; level++) {
      const next = wordContent(wordAt(onlyCommand(parseShellScript(text)).args, 1));
      if (next === undefined) throw new Error("the script is dynamic");
      text = next;
    }
    const rm = onlyCommand(parseShellScript(text));
    expect(slice(source, rm.span)).toBe("rm -rf /tmp/x");
  });
});

describe("backticks", () => {
  it("hold a script with exact spans", () => {
    const source = "echo `uname -m`";
    const [, uname] = commandsOf(parseShellScript(plainText(source, 0)));
    expect(uname && slice(source, uname.span)).toBe("uname -m");
  });

  it("are mapped through the escapes of the backticks inside them", () => {
    const source = 'RUN echo pre "`dirname \\`which node\\` \\"x y\\"`"';
    const [, dirname, which] = commandsOf(parseShellScript(joinedText(source, source.slice(4))));
    expect(dirname?.args.map(({ value }) => value)).toEqual([undefined, "x y"]);
    expect(which && slice(source, which.span)).toBe("which node");
    expect(which?.args.map(({ span }) => slice(source, span))).toEqual(["node"]);
  });

  it("keep their place when they are never closed", () => {
    const source = "echo `which \\`node";
    const script = parseShellScript(plainText(source, 0));
    expect(script.problems.map(({ message, span }) => [message, slice(source, span)])).toEqual([
      ["unterminated backtick", "`"],
    ]);
    const [, which] = commandsOf(script);
    expect(which?.name && slice(source, which.name.span)).toBe("which");
  });
});
