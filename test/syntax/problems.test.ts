import { describe, expect, it } from "vitest";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import { problemsOf } from "./slices.ts";

describe("what BuildKit refuses", () => {
  it.each([
    // [the line behind FROM, where the problem is, BuildKit's own words]
    ["FORM alpine", "FORM", "unknown instruction: FORM (did you mean FROM?)"],
    ["FROM", "FROM", "FROM requires either one or three arguments"],
    ["FROM alpine AS", "AS", "FROM requires either one or three arguments"],
    ["FROM alpine base", "base", "FROM requires either one or three arguments"],
    ["FROM alpine is base", "is", "FROM requires either one or three arguments"],
    ["FROM alpine AS base x", "x", "FROM requires either one or three arguments"],
    ["FROM alpine # small", "#", "FROM requires either one or three arguments"],
    ["FROM alpine AS 1base", "1base", "invalid name for build stage"],
    ["FROM alpine AS b$X", "b$X", "invalid name for build stage"],
    ["COPY a", "a", "COPY requires at least two arguments, but only one was provided"],
    ["COPY", "COPY", "COPY requires at least two arguments"],
    ["ADD a", "a", "ADD requires at least two arguments, but only one was provided"],
    ["ENV A", "A", "ENV must have two arguments"],
    ["ENV", "ENV", "ENV requires at least one argument"],
    ["ENV A=b c", "c", 'Syntax error - can\'t find = in "c". Must be of the form: name=value'],
    ["ENV =b", "=b", "ENV names can not be blank"],
    ["LABEL a=b c d=e", "c", 'Syntax error - can\'t find = in "c". Must be of the form: name=value'],
    ["ARG", "ARG", "ARG requires at least one argument"],
    ["ARG =x", "=x", "ARG names can not be blank"],
    ["EXPOSE", "EXPOSE", "EXPOSE requires at least one argument"],
    ["USER", "USER", "USER requires exactly one argument"],
    ["WORKDIR", "WORKDIR", "WORKDIR requires exactly one argument"],
    ["STOPSIGNAL", "STOPSIGNAL", "STOPSIGNAL requires exactly one argument"],
    ["MAINTAINER", "MAINTAINER", "MAINTAINER requires exactly one argument"],
    ["VOLUME", "VOLUME", "VOLUME requires at least one argument"],
    ['VOLUME [" "]', '" "', "VOLUME specified can not be an empty string"],
    ["SHELL /bin/bash -c", "/bin/bash -c", "SHELL requires the arguments to be in JSON form"],
    ["SHELL ['/bin/bash']", "['/bin/bash']", "SHELL requires the arguments to be in JSON form"],
    ['SHELL ["sh", 1]', '["sh", 1]', "when using JSON array syntax, arrays must be comprised of strings only"],
    ["SHELL []", "SHELL", "SHELL requires at least one argument"],
    ["HEALTHCHECK", "HEALTHCHECK", "HEALTHCHECK requires at least one argument"],
    ["HEALTHCHECK curl x", "curl", 'Unknown type "CURL" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK NONE x", "x", "HEALTHCHECK NONE takes no arguments"],
    ["HEALTHCHECK CMD", "CMD", "Missing command after HEALTHCHECK CMD"],
    ["HEALTHCHECK --interval=30 CMD x", "30", 'time: missing unit in duration "30"'],
    ["HEALTHCHECK --retries=x CMD x", "x", 'strconv.ParseInt: parsing "x": invalid syntax'],
    ["ONBUILD", "ONBUILD", "ONBUILD requires at least one argument"],
    ["ONBUILD ONBUILD RUN x", "ONBUILD", "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ["ONBUILD FROM alpine", "FROM", "FROM isn't allowed as an ONBUILD trigger"],
    ["ONBUILD MAINTAINER me", "MAINTAINER", "MAINTAINER isn't allowed as an ONBUILD trigger"],
    ['CMD ["sleep", 10]', '["sleep", 10]', "when using JSON array syntax, arrays must be comprised of strings only"],
    ["COPY --form=base a b", "--form=base", "unknown flag: --form (did you mean from?)"],
    ["COPY --chown a b", "--chown", "missing a value on flag: --chown"],
    ["COPY --link=yes a b", "--link=yes", "expecting boolean value for flag --link, not: yes"],
    ["COPY --from=a --from=b c d", "--from=b", "duplicate flag specified: --from"],
    ["CMD --port 80", "--port", "unknown flag: --port"],
    ["COPY a <<EOF\nEOF", "<<EOF", "COPY cannot accept a heredoc as a destination"],
    ["RUN <<EOF\nls", "<<EOF", "unterminated heredoc"],
  ])("is an error, and the reading goes on: %s", (line, where, buildkit) => {
    const text = `FROM alpine\n${line}\nUSER app\n`;
    expect(problemsOf(text), buildkit).toMatchObject([{ at: where, severity: "error" }]);
    expect(readDockerfile(text).instructions.map(({ type }) => type)).toEqual(["FROM", expect.any(String), "USER"]);
  });

  it("says what was meant when a keyword or a flag is one slip away", () => {
    const messages = problemsOf("FROM alpine\nRNU true\nCOPPY a b\nCOPY --chmdo=1 a b\n").map(({ message }) => message);
    expect(messages).toEqual([
      "`RNU` is no instruction: did you mean RUN?",
      "`COPPY` is no instruction: did you mean COPY?",
      "COPY has no flag `--chmdo`: did you mean `--chmod`?",
    ]);
  });

  it("is told once when one lost continuation character makes many lines unknown", () => {
    const problems = problemsOf("FROM alpine\nRUN apk add curl\n  && echo a\n  && echo b\nUSER app\n");
    expect(problems).toEqual([
      { at: "&&", severity: "error", message: "`&&` is no instruction; to go on with the line above, end that with `\\`" },
    ]);
  });

  it("is told as a comment where `//` was meant for one", () => {
    expect(problemsOf("FROM alpine\n// build\n")).toMatchObject([{ message: "`//` is no instruction: a comment begins with `#`" }]);
  });

  it("is a continuation character with nothing behind it", () => {
    expect(problemsOf("FROM alpine\nUSER app\n\\\n")).toMatchObject([{ severity: "error", message: "nothing follows the continuation character" }]);
  });

  it("quotes long text in part", () => {
    const [problem] = problemsOf(`FROM alpine AS ${"9".repeat(1000)}\n`);
    expect(problem?.message.length).toBeLessThan(150);
  });
});

describe("the order of instructions", () => {
  it("lets ARG alone stand in front of FROM", () => {
    expect(problemsOf("ARG TAG\nFROM alpine:$TAG\n")).toEqual([]);
    expect(problemsOf("ARG TAG\nENV A=b\nRUN true\nFROM alpine\n")).toMatchObject([
      { at: "ENV", severity: "error" },
      { at: "RUN", severity: "error" },
    ]);
  });

  it("needs a FROM", () => {
    expect(problemsOf("RUN true\nUSER app\n")).toMatchObject([{ at: "RUN", severity: "error" }]);
  });

  it("says nothing of a missing FROM when FROM is misspelt", () => {
    expect(problemsOf("FRON alpine\nRUN true\n")).toMatchObject([{ at: "FRON" }]);
  });

  it.each(["", "\n\n", "# only a comment\n", "# syntax=docker/dockerfile:1\n"])("needs instructions at all: %j", (text) => {
    expect(problemsOf(text)).toMatchObject([{ at: "", severity: "error" }]);
  });
});

describe("empty lines inside an instruction", () => {
  it("are warned of once, over lines that can be deleted", () => {
    const text = "FROM alpine\nRUN a && \\\n\n   \n  b && \\\n\n  c\n";
    expect(problemsOf(text)).toMatchObject([{ at: "\n   \n", severity: "warning" }]);
    expect(problemsOf(text)[0]?.message).toContain("1 more");
  });

  it("are not comments", () => {
    expect(problemsOf("FROM alpine\nRUN a && \\\n  # why\n  b\n")).toEqual([]);
  });
});

describe("what a Dockerfile may hold", () => {
  it.each([
    "RUN",
    "CMD",
    "ENTRYPOINT []",
    "run true",
    "HEALTHCHECK --interval=1m30s --timeout=.5s --retries=0 CMD true",
    "HEALTHCHECK --interval=0 CMD true",
    "HEALTHCHECK NONE",
    "HEALTHCHECK --interval=30 --own-flag NONE",
    "STOPSIGNAL --anything 9",
    "EXPOSE 80/tcp $PORT 1000-2000",
    "ENV A b c",
    "ENV A=${B:-c}",
    "LABEL a.b.c=d",
    "ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a /a",
    "COPY --from=base --parents --exclude=a --exclude=b c /d",
    "RUN --mount=type=cache,target=/a --mount=type=ssh --network=none --security=insecure true",
    "RUN --device=example.com/gpu true",
    "VOLUME /a /b",
    "WORKDIR a b",
    "ONBUILD RUN true",
    "MAINTAINER me <me@example.com>",
    'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
    "FROM alpine AS Base-1.x_y",
    "FROM --platform=$BUILDPLATFORM alpine as b",
  ])("is left in peace: %s", (line) => {
    expect(problemsOf(`FROM alpine\n${line}\n`)).toEqual([]);
  });

  it("is up to the frontend when that is not Docker's", () => {
    expect(problemsOf("# syntax=example.com/frontend:1\nFROM alpine\nRUN --own-flag true\n")).toEqual([]);
    expect(problemsOf("# syntax=docker/dockerfile:1\nFROM alpine\nRUN --own-flag true\n")).toMatchObject([{ at: "--own-flag" }]);
  });
});

describe("lines that no builder reads", () => {
  const line = (bytes: number): string => `RUN echo ${"a".repeat(bytes - "RUN echo ".length)}`;

  it("are those of more than 65,535 bytes", () => {
    expect(problemsOf(`FROM alpine\n${line(65_535)}\n`)).toEqual([]);
    const [problem, ...others] = readDockerfile(`FROM alpine\n${line(65_536)}\nUSER a\n`).problems;
    expect(problem).toMatchObject({ severity: "error", message: "this line has 65536 bytes, and no builder reads one of more than 65535" });
    expect(others).toEqual([]);
  });

  it("count bytes, not characters", () => {
    expect(readDockerfile(`FROM alpine\n# ${"€".repeat(21_845)}\n`).problems).toHaveLength(1);
    expect(readDockerfile(`FROM alpine\n# ${"€".repeat(21_844)}\n`).problems).toHaveLength(0);
  });

  it("may stand in heredocs and comments, and may be many lines that continue each other", () => {
    expect(readDockerfile(`FROM alpine\nCOPY <<EOF /a\n${"b".repeat(70_000)}\nEOF\n`).problems).toHaveLength(1);
    expect(readDockerfile(`FROM alpine\nRUN echo ${"a \\\n".repeat(70_000)} b\n`).problems).toHaveLength(0);
  });
});
