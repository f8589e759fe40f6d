import { describe, expect, it } from "vitest";
import { at, only, originOf } from "./slices.ts";

describe("flags", () => {
  it("are the words with two dashes in front of the arguments", () => {
    const text = "FROM alpine\nCOPY --link --chown=app:app a --b /srv/\n";
    const { flags, sources } = only("COPY", text);
    expect(flags.map(({ name, value }) => [name, value])).toEqual([
      ["link", undefined],
      ["chown", "app:app"],
    ]);
    expect(flags.map(({ span }) => at(text, span))).toEqual(["--link", "--chown=app:app"]);
    expect(at(text, flags[1]?.valueSpan)).toBe("app:app");
    expect(sources.map((word) => word.text)).toEqual(["a", "--b"]);
  });

  it("lose their quotes and escapes in the value, and keep them in its span", () => {
    const text = 'FROM alpine\nRUN --mount=type=cache,target="/a b",id=x\\,y true\n';
    const [mount] = only("RUN", text).flags;
    expect(mount?.value).toBe("type=cache,target=/a b,id=x,y");
    expect(at(text, mount?.valueSpan)).toBe('type=cache,target="/a b",id=x\\,y');
  });

  it("lead from a part of the value to its place in the file", () => {
    const text = 'FROM alpine\nRUN --mount=type=bind,"from=alp\\\nine",target=/x true\n';
    const [mount] = only("RUN", text).flags;
    if (mount?.content === undefined) throw new Error("the mount has no value");
    expect(originOf(text, mount.content, "from=alpine")).toBe("from=alp\\\nine");
    expect(originOf(text, mount.content, "target=/x")).toBe("target=/x");
  });

  it("may go on over lines", () => {
    const text = "FROM alpine\nRUN --network=none \\\n  --mount=type=ssh \\\n  true\n";
    expect(only("RUN", text).flags.map(({ span }) => at(text, span))).toEqual(["--network=none", "--mount=type=ssh"]);
  });

  it("end at a bare --", () => {
    const { flags, command } = only("RUN", "FROM alpine\nRUN --network=none -- --help\n");
    expect(flags.map(({ name }) => name)).toEqual(["network"]);
    expect(command).toMatchObject({ form: "shell", script: { text: "--help" } });
  });

  it("may have an empty value", () => {
    const text = "FROM alpine\nCOPY --chown= a b\n";
    const [chown] = only("COPY", text).flags;
    expect(chown?.value).toBe("");
    expect(chown?.valueSpan).toEqual({ start: text.indexOf("=") + 1, end: text.indexOf("=") + 1 });
  });

  it("have an empty value on their own line when the next word follows on another", () => {
    const text = "FROM alpine\nCOPY --chown=\\\n a b\n";
    const [chown] = only("COPY", text).flags;
    expect(chown?.valueSpan).toEqual({ start: text.indexOf("=") + 1, end: text.indexOf("=") + 1 });
  });

  it("are escaped by the escape character of the file", () => {
    const text = "# escape=`\nFROM alpine\nCOPY --chown=a` b c:\\x d\n";
    expect(only("COPY", text).flags.map(({ value }) => value)).toEqual(["a b"]);
  });
});
