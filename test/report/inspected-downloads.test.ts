import { expect, test } from "vitest";
import { inspect } from "../../src/engine/inspect.ts";
import { describeDownload } from "../../src/report/inspected-downloads.ts";
import { inspectionJson } from "../../src/report/inspection-json.ts";

/** The downloads of a RUN, a line each. */
function described(script: string): readonly string[] {
  return inspect(`FROM debian\nRUN ${script}\n`).stages.flatMap(({ downloads }) => downloads.map(describeDownload));
}

test.each([
  ["curl -O https://example.com/a", "https://example.com/a by curl, as /a, not verified, and not known to be used"],
  ["cd $(b) && curl -O https://example.com/a && sh a", "https://example.com/a by curl, as a, run by sh, not verified"],
  ["wget https://example.com/a.tgz && md5sum -c sums && tar xf a.tgz", "https://example.com/a.tgz by wget, as /a.tgz, unpacked by tar, verified by md5sum (weak)"],
  ["curl https://example.com/a.tgz | tar xz", "https://example.com/a.tgz by curl, unpacked by tar, not verified"],
  ["curl -O https://example.com/a && sha256sum a && chmod +x a", "https://example.com/a by curl, as /a, made executable by chmod, not really verified by sha256sum"],
])("%s is described in a line", (script, line) => {
  expect(described(script)).toEqual([line]);
});

test("the JSON names the lines of a download, its uses and its checks", () => {
  const text = "FROM debian\nADD https://user:secret@example.com/a.tgz /\nRUN gpg --verify a.asc /a.tgz && tar xf /a.tgz\n";
  expect(inspectionJson([inspect(text)])).not.toContain("secret");
  expect(JSON.parse(inspectionJson([inspect(text)]))).toMatchObject([
    {
      stages: [
        {
          downloads: [
            {
              address: "https://example.com/a.tgz",
              by: "ADD",
              file: "/a.tgz",
              line: 2,
              uses: [{ kind: "unpack", by: "tar", line: 3 }],
              checks: [{ by: "gpg", against: "signature", weak: false, line: 3 }],
              verdict: "verified",
            },
          ],
        },
      ],
    },
  ]);
});
