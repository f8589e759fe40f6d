import { describe, expect, test } from "vitest";
import type { Download } from "../../../src/model/downloads/download.ts";
import { downloads, downloadsByStage, ineffectiveChecks } from "../../../src/model/downloads/downloads.ts";
import { modelOf } from "../evaluated.ts";

/** The downloads of a Dockerfile's lines: verdict, file and uses. */
function told(...lines: readonly string[]): readonly string[] {
  return downloads(modelOf(["FROM debian", ...lines, ""].join("\n"))).map(tell);
}

function tell({ verdict, file, uses }: Download): string {
  return [verdict, file ?? "-", ...uses.map(({ kind, by }) => `${kind} by ${by ?? "itself"}`)].join(", ").replaceAll("\u{FFFC}", "?");
}

const FETCH = "curl -fsSLo /x https://example.com/x";

describe("a download is stored", () => {
  test.each([
    ["RUN curl -o /a https://example.com/x", "/a"],
    ["WORKDIR /w\nRUN curl -o a https://example.com/x", "/w/a"],
    ["RUN cd /w && curl -O https://example.com/x/y.tgz?z=1", "/w/y.tgz"],
    ["RUN cd /w && wget https://example.com/x/y.tgz?z=1", "/w/y.tgz?z=1"],
    ["RUN curl --output-dir /w -O https://example.com/y", "/w/y"],
    ["RUN wget -P /w https://example.com/y", "/w/y"],
    ["RUN wget -P /w -O /v https://example.com/y", "/v"],
    ["RUN aria2c -d /w -o v https://example.com/y", "/w/v"],
    ["RUN curl https://example.com/y > /w/y", "/w/y"],
    ["RUN curl https://example.com/y | tee /w/y", "/w/y"],
    ["RUN curl https://example.com/y | gunzip > /w/y", "/w/y"],
    ["RUN { curl https://example.com/y; } > /w/y", "/w/y"],
    ["WORKDIR /w\nRUN curl -O https://example.com/$Y.tgz", "/w/$Y.tgz"],
    ["RUN curl -O $Y", "basename of $Y"],
    ["RUN wget https://example.com", "/index.html"],
    ["RUN cd $(a) && curl -O https://example.com/y", "?/y"],
    ["ADD https://example.com/y /w/", "/w/y"],
  ])("%s", (line, file) => {
    expect(downloads(modelOf(`FROM debian\n${line}\n`)).map((download) => download.file)).toEqual([file]);
  });

  test("each address in the file of its own option", () => {
    expect(told("RUN curl -o /a https://example.com/1 -O https://example.com/2 https://example.com/3 > /c")).toEqual([
      "unused, /c",
      "unused, /c",
      "unused, /c",
    ]);
    expect(told("RUN curl -o /a https://example.com/1 -O https://example.com/2")).toEqual(["unused, /a", "unused, /2"]);
  });
});

describe("a download is used", () => {
  test.each([
    ["RUN sh /x", "run by sh"],
    ["RUN cd / && ./x", "run by itself"],
    ["RUN . /x", "source by ."],
    ["RUN chmod u+x /x", "allow by chmod"],
    ["RUN mv /x /y.jar && java -jar /y.jar", "run by java"],
    ["RUN mv /x /srv && sh /srv/x", "run by sh"],
    ["RUN cp /x /srv/ && sh /srv/x", "run by sh"],
    ["RUN ln -s /x /y && sh /y", "run by sh"],
    ["RUN mv /x /x.gz && gunzip /x.gz && tar xf /x", "unpack by tar"],
    ["RUN zcat /x | tar x", "unpack by tar"],
    ["RUN tar x < /x", "unpack by tar"],
    ["RUN dpkg -x /x /y", "unpack by dpkg"],
    ['CMD ["/x"]', "run by itself"],
    ['ENTRYPOINT ["python", "/x"]', "run by python"],
  ])("%s", (line, use) => {
    expect(told(`RUN ${FETCH}`, line)).toEqual([`unverified, /x, ${use}`]);
  });

  test.each(["RUN cat /x", "RUN chmod 644 /x", "RUN tar tf /x", "RUN rm /x", "RUN echo a > /x && sh /x", "COPY x /x\nRUN sh /x"])("%s is no use of it", (line) => {
    expect(told(`RUN ${FETCH}`, line)).toEqual(["unused, /x"]);
  });

  test("in a stage that is built on its own, and in one that copies it", () => {
    const text = `FROM a AS b\nRUN ${FETCH}\nFROM b\nRUN sh /x\nFROM c\nCOPY --from=b /x /y\nRUN sh /y\n`;
    expect(downloads(modelOf(text)).map(tell)).toEqual(["unverified, /x, run by sh, run by sh"]);
  });

  test("with the folder that another stage copies", () => {
    expect(downloads(modelOf(`FROM a\nRUN curl -o /o/x https://example.com/x\nFROM c\nCOPY --from=0 /o /p\nRUN sh /p/x\n`)).map(tell)).toEqual([
      "unverified, /o/x, run by sh",
    ]);
  });
});

describe("a download is checked", () => {
  test.each([
    "echo '$SHA  /x' | sha256sum -c - && sh /x",
    "echo '$SHA  x' > /x.sums && sha256sum -c /x.sums && sh /x",
    "sha256sum -c SHASUMS && sh /x",
    "gpg --verify /x.asc /x && sh /x",
    "gpg --verify /x.asc && sh /x",
    '[ "$(sha256sum /x)" = "$SHA" ] && sh /x',
    "if sha256sum /x | grep -q $SHA; then sh /x; fi",
    "verify_it && sh /x",
    "tar xf /x && sha256sum -c sums",
    "sha256sum -c sums || exit 1; sh /x",
  ])("%s", (script) => {
    expect(told(`RUN ${FETCH} && ${script}`).map((line) => line.split(",")[0])).toEqual(["verified"]);
  });

  test("by name, while another file is not", () => {
    const lines = told(`RUN ${FETCH} && curl -o /y https://example.com/y && echo "$SHA  /x" | sha256sum -c && sh /x && sh /y`);
    expect(lines).toEqual(["verified, /x, run by sh", "unverified, /y, run by sh"]);
  });

  test("only by checks behind it", () => {
    expect(told(`RUN sha256sum -c sums && ${FETCH} && sh /x`)).toEqual(["unverified, /x, run by sh"]);
  });

  test.each([
    ["sha256sum /x && sh /x", "prints"],
    ["(gpg --verify /x.asc /x || true) && sh /x", "caught"],
    ["true; gpg --verify /x.asc /x; sh /x", "separator"],
    ["gpg --verify /x.asc /x | cat && sh /x", "pipe"],
    ["gpg --verify /x.asc /x & sh /x", "background"],
    ["sh /x && gpg --verify /x.asc /x", "late"],
    ["curl https://example.com/x.sha256 | sha256sum -c && sh /x", "same-place"],
  ])("in vain: %s", (script, kind) => {
    const model = modelOf(`FROM a\nRUN ${FETCH} && ${script}\n`);
    expect(ineffectiveChecks(model).map(({ why }) => why.kind)).toEqual([kind]);
    expect(downloads(model)[0]?.verdict).toBe("doubtful");
  });
});

test("downloads are listed by their stage", () => {
  const model = modelOf(`FROM a\nRUN ${FETCH}\nFROM b\nRUN git clone https://example.com/x.git\n`);
  expect(model.stages.map((stage) => downloadsByStage(model).get(stage)?.map(({ by }) => by))).toEqual([["curl"], ["git"]]);
});

test("a thousand downloads with a check and a pattern each are followed", () => {
  const script = Array.from({ length: 1000 }, (_, index) => `curl -o /d/f${index} https://example.com/${index} && sha256sum -c /d/f${index}.sums && sh /d/*`);
  const model = modelOf(`FROM a\nRUN ${script.join(" && \\\n ")}\n`);
  expect(downloads(model)).toHaveLength(1000);
});
