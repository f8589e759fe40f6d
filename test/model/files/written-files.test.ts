import { describe, expect, test } from "vitest";
import { writtenFiles, type WrittenFile } from "../../../src/model/files/written-files.ts";
import { linesOf, spanOfText } from "../../../src/model/files/written-text.ts";
import { modelOf } from "../evaluated.ts";

/** The files that a Dockerfile's steps write. */
function written(text: string): readonly WrittenFile[] {
  return modelOf(text).steps.flatMap(writtenFiles);
}

/** What a RUN on Debian writes: mode, path and text, `?` for what only the build knows. */
function run(script: string, from = "debian:12"): readonly string[] {
  return written(`FROM ${from}\nWORKDIR /w\nARG X=value\nRUN ${script}\n`).map(shown);
}

function shown({ mode, path, content }: WrittenFile): string {
  return `${mode} ${path}: ${JSON.stringify(content.text)}`.replaceAll("\u{FFFC}", "?");
}

/** The text of the file that stands for a piece of the first text that is written. */
function source(script: string, piece: string): string | undefined {
  const text = `FROM debian:12\nARG X=value\nRUN ${script}\n`;
  const [first] = written(text);
  if (!first) throw new Error("nothing is written");
  const start = first.content.text.indexOf(piece);
  const span = spanOfText(first.content, start, start + piece.length);
  return span && text.slice(span.start, span.end);
}

describe("echo", () => {
  test("writes its words joined by blanks, and ends the line unless told not to", () => {
    expect(run("echo deb  https://example.com x > /etc/l")).toEqual(['replace /etc/l: "deb https://example.com x\\n"']);
    expect(run('echo -n "a b" >> l')).toEqual(['append /w/l: "a b"']);
  });

  test("of dash makes line breaks of \\n, that of bash does so with -e", () => {
    expect(run('echo "a\\nb" > /f')).toEqual(['replace /f: "a\\nb\\n"']);
    expect(run('echo "a\\nb" > /f', "alpine:3.20")).toEqual(['replace /f: "a\\\\nb\\n"']);
    expect(run("bash -c 'echo \"a\\nb\" > /f; echo -e \"a\\tb\" > /g'")).toEqual(['replace /f: "a\\\\nb\\n"', 'replace /g: "a\\tb\\n"']);
  });

  test("of variables and substitutions is known as far as they are", () => {
    expect(run('echo "$X and $(date)" > /f')).toEqual(['replace /f: "value and ?\\n"']);
  });
});

describe("printf", () => {
  test("puts its arguments into the format, again and again", () => {
    expect(run("printf '%s\\n' a \"b c\" > /f")).toEqual(['replace /f: "a\\nb c\\n"']);
    expect(run("printf 'k=%s 100%%\\n' $X > /f")).toEqual(['replace /f: "k=value 100%\\n"']);
    expect(run("printf -- '%b' 'a\\nb' > /f")).toEqual(['replace /f: "a\\nb"']);
  });

  test("without a conversion is the format alone, however many arguments there are", () => {
    expect(run("printf 'a\\n' b c > /f")).toEqual(['replace /f: "a\\n"']);
  });
});

describe("heredocs", () => {
  test("go where cat's output goes, wherever the redirection stands", () => {
    expect(run("cat <<EOF > /f\na $X\nb\nEOF")).toEqual(['replace /f: "a value\\nb\\n"']);
    expect(run("cat > /f <<'EOF'\na $X\nEOF")).toEqual(['replace /f: "a $X\\n"']);
    expect(run("cat <<-EOF >> /f\n\ta\n\tEOF")).toEqual(['append /f: "a\\n"']);
  });

  test("and here-strings feed tee", () => {
    expect(run("tee -a /f /g > /dev/null <<EOF\na\nEOF")).toEqual(['append /f: "a\\n"', 'append /g: "a\\n"']);
    expect(run("tee /f <<< 'a b'")).toEqual(['replace /f: "a b\\n"']);
  });

  test("of a RUN are read as the script that they are", () => {
    expect(run("<<EOF\necho a > /f\nEOF")).toEqual(['replace /f: "a\\n"']);
  });
});

describe("pipes", () => {
  test("carry what is printed into tee and cat", () => {
    expect(run("echo a | sudo tee -a /f")).toEqual(['append /f: "a\\n"']);
    expect(run("(echo a; printf b) | tee /f")).toEqual(['replace /f: "a\\nb"']);
    expect(run("echo a | tee /f | tee /g")).toEqual(['replace /f: "a\\n"', 'replace /g: "a\\n"']);
    expect(run("echo a | sh -c 'cat >> /f'")).toEqual(['append /f: "a\\n"']);
  });

  test("through another program carry something unknown", () => {
    expect(run("echo a | sed s/a/b/ | tee /f")).toEqual(['replace /f: "?"']);
    expect(run("curl https://example.com | tee /f")).toEqual(['replace /f: "?"']);
  });

  test("that are very long are not followed to their beginning", () => {
    expect(run(`echo a ${"| cat ".repeat(20_000)} > /f`)).toEqual(['replace /f: "?"']);
  });
});

describe("groups", () => {
  test("write all that their commands print into one file", () => {
    expect(run("{ echo a; mkdir b; echo c; } > /f")).toEqual(['replace /f: "a\\nc\\n"']);
    expect(run("for x in a; do echo $x; done >> /f")).toEqual(['append /f: "a\\n"']);
    expect(run("sh -c 'echo a; echo b' > /f")).toEqual(['replace /f: "a\\nb\\n"']);
  });

  test("leave alone what goes elsewhere", () => {
    expect(run("{ echo a; echo b >&2; echo c > /g; } > /f")).toEqual(['replace /f: "a\\n"', 'replace /g: "c\\n"']);
    expect(run("echo a 2> /f > /dev/null")).toEqual([]);
    expect(run("echo a &> /f")).toEqual(['replace /f: "a\\n"']);
  });
});

describe("paths", () => {
  test("are seen from the working directory of the moment", () => {
    expect(run("cd /etc/apt && echo a > ./x/../y")).toEqual(['replace /etc/apt/y: "a\\n"']);
  });

  test("begin with an unknown piece below a home folder and below a folder that is not known", () => {
    expect(run("echo a > ~/.f && echo a > $HOME/.g && cd $(pwd) && echo a > h").map((file) => file.split(":")[0])).toEqual([
      "replace ?/.f", "replace ?/.g", "replace ?/h",
    ]);
  });
});

describe("sed -i", () => {
  test("writes its replacements", () => {
    expect(run("sed -i 's/a/b/; /x/ s|c\\|d|e|g' /f /g")).toEqual(['edit /f: "b\\ne\\n"', 'edit /g: "b\\ne\\n"']);
    expect(run("sed -i.bak -e 's,a,b,' -e \"s,c,$X,\" /f")).toEqual(['edit /f: "b\\nvalue\\n"']);
    expect(run("sed -i 's/a//' /f; sed 's/a/b/' /f")).toEqual([]);
  });

  test("writes the lines that it adds", () => {
    expect(run("sed -i '1i a b' /f")).toEqual(['edit /f: "a b\\n"']);
    expect(run("sed -i '/\\[x\\]/a\\  b = c' /etc/*.conf")).toEqual(['edit /etc/?.conf: "b = c\\n"']);
    expect(run("sed -i '$ a\\' /f")).toEqual([]);
  });
});

describe("COPY heredocs", () => {
  test("are files with the builder's variables expanded", () => {
    const text = "FROM a\nARG X=value\nCOPY <<EOF <<'RAW' /etc/\na \"${X}\" \\$X ${X:-y}\nEOF\nb $X\nRAW\n";
    expect(written(text).map(shown)).toEqual(['replace /etc/EOF: "a \\"value\\" $X ?\\n"', 'replace /etc/RAW: "b $X\\n"']);
  });

  test("lose the tabs that <<- takes off", () => {
    expect(written("FROM a\nCOPY <<-EOF /f\n\t\ta\tb\n\tEOF\n").map(shown)).toEqual(['replace /f: "a\\tb\\n"']);
  });

  test("know where their characters stand", () => {
    const text = "FROM a\nARG X=value\nCOPY <<-EOF /f\n\tx=$X\n\ty=off\n\tEOF\n";
    const [file] = written(text);
    const spanOf = (piece: string): string | undefined => {
      const start = file?.content.text.indexOf(piece) ?? 0;
      const span = file && spanOfText(file.content, start, start + piece.length);
      return span && text.slice(span.start, span.end);
    };
    expect([spanOf("y=off"), spanOf("x=value")]).toEqual(["y=off", "x=$X"]);
  });
});

describe("every character of a text", () => {
  test("is found in the file", () => {
    expect(source("echo a 'b c' > /f", "b c")).toBe("b c");
    expect(source("printf 'a\\nb=%s\\n' \"c d\" > /f", "c d")).toBe("c d");
    expect(source("printf '%s\\n' 'x=1' 'y=\"2\"' > /f", 'y="2"')).toBe('y="2"');
    expect(source('echo "a $X\\nb $X c" > /f', "b value c")).toBe("b $X c");
    expect(source("cat <<EOF > /f\na\nb=$X;\nEOF", "b=value;")).toBe("b=$X;");
    expect(source("sed -i 's/x/gone/' /f", "gone")).toBe("gone");
  });

  test("is found line by line", () => {
    const [file] = written("FROM debian:12\nRUN printf 'a\\r\\nb\\n\\nc' > /f\n");
    expect(file && [...linesOf(file.content)]).toEqual([
      { text: "a", start: 0 }, { text: "b", start: 3 }, { text: "", start: 5 }, { text: "c", start: 6 },
    ]);
  });
});
