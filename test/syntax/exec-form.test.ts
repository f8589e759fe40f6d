import { describe, expect, it } from "vitest";
import { fileOffset } from "../../src/syntax/logical-text.ts";
import { at, only, originOf, problemsOf } from "./slices.ts";

function wordsOf(text: string) {
  const { command } = only("CMD", text);
  if (command.form !== "exec") throw new Error(`not an exec form: ${text}`);
  return command.words;
}

describe("the exec form", () => {
  it("has words with their quotes in the file", () => {
    const text = 'FROM alpine\nCMD [ "nginx", \\\n  "-g" , "daemon off;" ]\n';
    const words = wordsOf(text);
    expect(words.map(({ value }) => value)).toEqual(["nginx", "-g", "daemon off;"]);
    expect(words.map(({ span }) => at(text, span))).toEqual(['"nginx"', '"-g"', '"daemon off;"']);
  });

  it("decodes the escapes of JSON and leads from each decoded character to its escape", () => {
    const text = 'FROM alpine\nCMD ["sh", "-c", "echo \\"hi\\" && \\u006cs"]\n';
    const script = wordsOf(text)[2];
    if (script === undefined) throw new Error("no script");
    expect(script.value).toBe('echo "hi" && ls');
    expect(originOf(text, script.content, "echo")).toBe("echo");
    expect(originOf(text, script.content, "hi")).toBe("hi");
    expect(text.slice(fileOffset(script.content, script.value.indexOf("ls")))).toMatch(/^\\u006cs"/);
  });

  it("decodes a pair of surrogates, and half a pair as Go does", () => {
    expect(wordsOf('FROM alpine\nCMD ["\\ud83d\\ude00", "\\ud83d!"]\n').map(({ value }) => value)).toEqual(["😀", "\uFFFD!"]);
  });

  it("may break a string over lines", () => {
    const text = 'FROM alpine\nCMD ["daemon \\\noff;"]\n';
    const [word] = wordsOf(text);
    if (word === undefined) throw new Error("no word");
    expect(word.value).toBe("daemon off;");
    expect(originOf(text, word.content, "off;")).toBe("off;");
  });

  it("may be empty", () => {
    expect(wordsOf("FROM alpine\nCMD [ ]\n")).toEqual([]);
  });

  it("serves HEALTHCHECK, COPY and VOLUME too", () => {
    const text = 'FROM alpine\nHEALTHCHECK --retries=3 CMD ["curl", "x"]\nCOPY ["a b", "/c d/"]\nVOLUME ["/data"]\n';
    expect(only("HEALTHCHECK", text).command).toMatchObject({ form: "exec", words: [{ value: "curl" }, { value: "x" }] });
    const { form, sources, destination } = only("COPY", text);
    expect(form).toBe("exec");
    expect(sources.map((word) => word.text)).toEqual(["a b"]);
    expect(at(text, destination?.span)).toBe('"/c d/"');
    expect(only("VOLUME", text).words.map((word) => word.text)).toEqual(["/data"]);
  });
});

describe("text that looks like the exec form", () => {
  it.each([
    ["CMD ['nginx']", "JSON has double quotes only"],
    ['CMD ["nginx",]', "a comma stands before its closing bracket"],
    ['CMD ["nginx" "-g"]', "a comma is missing"],
    ['CMD ["nginx"] # run it', "text follows its closing bracket"],
    ['CMD ["nginx"', "it has no closing bracket"],
    ['CMD ["nginx]', "a string in it has no closing quote"],
    ['CMD ["C:\\nginx\\Work.exe"]', "`\\W` is no escape of JSON"],
    ['CMD ["a\tb"]', "a tab"],
    ["CMD [nginx, -g]", "its words have no double quotes"],
    ["ENTRYPOINT [ “nginx”, “-g” ]", "its quotes are not the plain ones"],
    ["VOLUME ['/data']", "JSON has double quotes only"],
    ["COPY ['a', 'b']", "JSON has double quotes only"],
    ["HEALTHCHECK CMD ['curl', 'x']", "JSON has double quotes only"],
  ])("is run as it stands, which %s did not mean", (line, reason) => {
    const [problem, ...others] = problemsOf(`FROM alpine\n${line}\n`);
    expect(others).toEqual([]);
    expect(problem?.severity).toBe("warning");
    expect(problem?.message).toContain(reason);
    expect(problem?.at).toBe(line.slice(line.indexOf("[")));
  });

  it.each([
    "RUN [ -f /etc/passwd ] && echo yes",
    'RUN [ "$A" = "b" ] && echo "c", "d"',
    "RUN [[ -n $A ]] || exit 1",
    'RUN [ "$A" ]',
    "COPY [a-z]*.txt /srv/",
    "CMD echo [a, b]",
  ])("leaves %s in peace", (line) => {
    expect(problemsOf(`FROM alpine\n${line}\n`)).toEqual([]);
  });

  it("is refused when it is an array of other things than strings", () => {
    expect(problemsOf('FROM alpine\nCMD ["sleep", 10]\n')).toMatchObject([{ at: '["sleep", 10]', severity: "error" }]);
  });
});
