import { describe, expect, it } from "vitest";
import { plainText } from "../../src/syntax/logical-text.ts";
import { parseShellScript } from "../../src/syntax/shell/parse-script.ts";
import type { ShellVisit } from "../../src/syntax/shell/walk-script.ts";
import { nearestPlace, scriptProblems, walkCommands } from "../../src/syntax/shell/walk-script.ts";
import { slice } from "./shell-text.ts";

const walk = (source: string) => [...walkCommands(parseShellScript(plainText(source, 0)))];
const names = (source: string) => walk(source).map(({ command }) => command.name?.value);
function visitOf(source: string, name: string): ShellVisit {
  const visit = walk(source).find(({ command }) => command.name?.value === name);
  if (visit === undefined) throw new Error(`no ${name}`);
  return visit;
}

describe("walking a script", () => {
  it("meets every command in source order", () => {
    expect(
      names("a; if b; then c; elif d; then e; else f; fi; for i in $(g); do h; done; while j; do k; done; l() { m; }; (n) | { o; }"),
    ).toEqual(["a", "b", "c", "d", "e", "f", "g", "h", "j", "k", "m", "n", "o"]);
  });

  it("goes into every kind of word, a command before what its words run", () => {
    expect(
      names('V=$(a) b "$(c)" ${X:-`d`} <(e) >$(f) <<EOF\n$(g)\nEOF\ncase $(h) in $(i)) j;; esac; [[ $(k) ]]; A=($(l)); export B=$(m)'),
    ).toEqual(["b", "a", "c", "d", "e", "f", "g", "h", "i", "j", "k", undefined, "l", "export", "m"]);
  });

  it("goes into the redirections of compound commands behind their bodies", () => {
    expect(names("{ a; } < <(b)")).toEqual(["a", "b"]);
  });
});

describe("the place of a command", () => {
  it("tells the stage of the pipeline", () => {
    const place = nearestPlace(visitOf("curl x | tee y | sh", "sh").place, "stage");
    expect([place?.index, place?.pipeline.stages.length]).toEqual([2, 3]);
  });

  it("tells what comes when it fails", () => {
    const item = nearestPlace(visitOf("set -e; a || true", "a").place, "item");
    const next = item?.list.items[item.index + 1];
    expect([next?.after, next?.node.type === "command" && next.node.name?.value]).toEqual(["||", "true"]);
  });

  it("tells conditions from bodies", () => {
    const source = "if gpg --verify x; then tar xf x; fi";
    expect(nearestPlace(visitOf(source, "gpg").place, "condition")?.of.type).toBe("if");
    expect(nearestPlace(visitOf(source, "tar").place, "condition")).toBeUndefined();
    expect(nearestPlace(visitOf(source, "tar").place, "body")?.of.type).toBe("if");
  });

  it("tells loops, cases, groups and functions", () => {
    const source = "while a; do b; done; case x in y) c;; esac; (d); f() { e; }";
    const bodies = ["b", "c", "d", "e"].map((name) => {
      const types: string[] = [];
      for (let at = nearestPlace(visitOf(source, name).place, "body"); at; at = nearestPlace(at.outer, "body")) {
        types.push(at.of.type);
      }
      return types;
    });
    expect(bodies).toEqual([["loop"], ["case"], ["group"], ["group", "function"]]);
  });

  it("tells the word and the command around a substitution", () => {
    const source = 'sh -c "$(curl -fsSL https://example.com/x)" && a';
    const place = nearestPlace(visitOf(source, "curl").place, "substitution");
    expect(place && slice(source, place.word.span)).toBe('"$(curl -fsSL https://example.com/x)"');
    expect(place?.of.type === "command" && place.of.name?.value).toBe("sh");
    expect(place?.outer).toMatchObject({ type: "item", index: 0 });
  });
});

describe("the problems of a script", () => {
  it("include those of its substitutions", () => {
    const source = 'a "$(if b; then c)" ; d >';
    const problems = [...scriptProblems(parseShellScript(plainText(source, 0)))];
    expect(problems.map(({ message }) => message)).toContain("expected 'fi' to close 'if'");
    expect(problems.length).toBeGreaterThan(1);
  });

  it("are none in a sound script", () => {
    expect([...scriptProblems(parseShellScript(plainText('a "$(b `c`)" <(d)', 0)))]).toEqual([]);
  });
});
