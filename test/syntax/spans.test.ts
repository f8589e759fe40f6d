import { describe, expect, it } from "vitest";
import { fileOffset } from "../../src/syntax/logical-text.ts";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import { at, only, originOf } from "./slices.ts";

describe("a line that goes on below", () => {
  const text = 'FROM alpine\nRUN apk add \\\n      curl \\\n  # for the health check\n      "b\\\nusybox"\nUSER app\n';

  it("is joined as the shell sees it, and every part of it leads back to the file", () => {
    const { command, line } = only("RUN", text);
    expect(line.text).toBe('RUN apk add       curl       "busybox"');
    if (command.form !== "shell") throw new Error("not a shell form");
    expect(command.script.text).toBe('apk add       curl       "busybox"');
    expect(originOf(text, command.script, "apk add")).toBe("apk add");
    expect(originOf(text, command.script, "curl")).toBe("curl");
  });

  it("has words that span the break when the word does", () => {
    const { command } = only("RUN", text);
    if (command.form !== "shell") throw new Error("not a shell form");
    expect(originOf(text, command.script, "busybox")).toBe("b\\\nusybox");
  });

  it("ends where its last line ends", () => {
    expect(at(text, only("RUN", text).span)).toBe(text.slice(text.indexOf("RUN"), text.indexOf("\nUSER")));
  });

  it("keeps its comments, marked as standing inside", () => {
    const [comment] = readDockerfile(text).comments;
    expect(comment).toMatchObject({ text: " for the health check", inside: true });
    expect(at(text, comment?.span)).toBe("# for the health check");
  });

  it("may break a keyword in two", () => {
    const broken = "FROM alpine\nWORK\\\nDIR /srv\n";
    const { keyword, value } = only("WORKDIR", broken);
    expect(keyword.text).toBe("WORKDIR");
    expect(at(broken, keyword.span)).toBe("WORK\\\nDIR");
    expect(at(broken, value?.span)).toBe("/srv");
  });

  it("ends at the end of the file, whatever the last character promises", () => {
    const open = "FROM alpine\nRUN true \\";
    expect(only("RUN", open).line.text).toBe("RUN true ");
    expect(at(open, only("RUN", open).span)).toBe("RUN true \\");
  });

  it("does not go on behind two escape characters", () => {
    const types = readDockerfile("FROM alpine\nRUN echo \\\\\nUSER app\n").instructions.map(({ type }) => type);
    expect(types).toEqual(["FROM", "RUN", "USER"]);
  });
});

describe("line ends of Windows", () => {
  const text = "FROM alpine AS base\r\nENV A=b \\\r\n    C='d e'\r\n# why\r\nUSER app\r\n";

  it("belong to no word, comment or instruction", () => {
    const { instructions, comments } = readDockerfile(text);
    expect(instructions.map(({ span }) => at(text, span))).toEqual([
      "FROM alpine AS base",
      "ENV A=b \\\r\n    C='d e'",
      "USER app",
    ]);
    expect(at(text, comments[0]?.span)).toBe("# why");
    expect(at(text, only("FROM", text).stageName?.span)).toBe("base");
  });

  it("are dropped with the continuation character", () => {
    const { line, pairs } = only("ENV", text);
    expect(line.text).toBe("ENV A=b     C='d e'");
    expect(pairs.map(({ span }) => at(text, span))).toEqual(["A=b", "C='d e'"]);
    expect(pairs.map(({ key, value }) => [key.text, value.text])).toEqual([
      ["A", "b"],
      ["C", "'d e'"],
    ]);
  });
});

describe("a byte order mark", () => {
  const text = "\uFEFF# escape=`\nFROM alpine\n";

  it("stands in front of the first line and is part of nothing", () => {
    const { directives, instructions, escape } = readDockerfile(text);
    expect(escape).toBe("`");
    expect(directives.map(({ span }) => at(text, span))).toEqual(["# escape=`"]);
    expect(instructions.map(({ span }) => at(text, span))).toEqual(["FROM alpine"]);
  });

  it("shifts the offsets by itself only", () => {
    const [from] = readDockerfile("\uFEFFFROM alpine\n").instructions;
    expect(from?.span).toEqual({ start: 1, end: 12 });
  });
});

describe("words in step with the file", () => {
  it("lead from any of their characters to the place in the file", () => {
    const text = "FROM alpine\nCOPY a\\\nb c \\\n  /srv/\n";
    const { sources, destination } = only("COPY", text);
    const [first, second] = sources;
    expect(sources.map((word) => word.text)).toEqual(["ab", "c"]);
    if (first === undefined) throw new Error("no source");
    expect(text[fileOffset(first.content, 1)]).toBe("b");
    expect(at(text, first.span)).toBe("a\\\nb");
    expect(at(text, second?.span)).toBe("c");
    expect(at(text, destination?.span)).toBe("/srv/");
  });

  it("stand right behind the equals sign when they are empty", () => {
    const text = "FROM alpine\nENV A=\\\n B=c\n";
    const [empty] = only("ENV", text).pairs;
    expect(empty?.value.text).toBe("");
    expect(empty?.value.span).toEqual({ start: text.indexOf("=") + 1, end: text.indexOf("=") + 1 });
  });

  it("of an old-style ENV are the key and the rest of the line", () => {
    const text = "FROM alpine\nENV GREETING  hello  \"world\"\n";
    const { legacy, pairs } = only("ENV", text);
    expect(legacy).toBe(true);
    expect(pairs.map(({ key, value }) => [at(text, key.span), at(text, value.span)])).toEqual([["GREETING", 'hello  "world"']]);
  });

  it("of ARG are declarations, each with its default", () => {
    const text = 'ARG VERSION TAG="1 2" EMPTY=\nFROM alpine\n';
    const declarations = only("ARG", text).declarations.map(({ name, value, span }) => [name.text, value?.text, at(text, span)]);
    expect(declarations).toEqual([
      ["VERSION", undefined, "VERSION"],
      ["TAG", '"1 2"', 'TAG="1 2"'],
      ["EMPTY", "", "EMPTY="],
    ]);
  });

  it("count UTF-16 code units, as editors do", () => {
    const text = "FROM alpine\nLABEL a=😀 b=c\n";
    expect(only("LABEL", text).pairs.map(({ value }) => at(text, value.span))).toEqual(["😀", "c"]);
  });
});

describe("ONBUILD", () => {
  const text = "FROM alpine\nONBUILD COPY --chown=app a \\\n  /srv/\n";

  it("holds a whole instruction with places of its own", () => {
    const { trigger, span } = only("ONBUILD", text);
    if (trigger?.type !== "COPY") throw new Error("no COPY behind ONBUILD");
    expect(at(text, trigger.span)).toBe("COPY --chown=app a \\\n  /srv/");
    expect(trigger.span.end).toBe(span.end);
    expect(trigger.line.text).toBe("COPY --chown=app a   /srv/");
    expect(at(text, trigger.destination?.span)).toBe("/srv/");
    expect(trigger.flags.map((flag) => at(text, flag.span))).toEqual(["--chown=app"]);
  });

  it("is not followed for ever into itself", () => {
    const deep = `FROM alpine\n${"ONBUILD ".repeat(10_000)}RUN true\n`;
    expect(only("ONBUILD", deep).trigger?.type).toBe("ONBUILD");
  });
});
