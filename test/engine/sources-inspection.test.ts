import { expect, test } from "vitest";
import { inspect } from "../../src/engine/inspect.ts";
import { describeSource } from "../../src/report/inspected-sources.ts";
import { inspectionText } from "../../src/report/inspection-text.ts";

const FILE = `FROM debian:12
ARG HOST
RUN echo "deb [signed-by=/etc/apt/keyrings/k.asc] https://apt.example.com $(lsb_release -cs) main" > /etc/apt/sources.list.d/k.list
RUN echo "deb [trusted=yes] http://$HOST/x ./" > /etc/apt/sources.list.d/blind.list
RUN curl -o /etc/apt/sources.list.d/c.list https://example.org/c.list && add-apt-repository ppa:team/tool
RUN echo "deb http://mirror.debian.org/debian bookworm-backports main" >> /etc/apt/sources.list
COPY <<SOURCES /etc/apt/sources.list.d/inline.sources
Types: deb
URIs: https://inline.example.com
Suites: ./
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
SOURCES
`;

test("an inspection tells of each source whose it is and who signs it", () => {
  expect(inspect(FILE).stages[0]?.sources.map(describeSource)).toEqual([
    "apt: https://apt.example.com, somebody else's, signed by /etc/apt/keyrings/k.asc",
    "apt: http://…/x, whose it is, is not known, signed by nobody",
    "apt: what https://example.org/c.list lists, somebody else's, signed by whomever that file names",
    "apt: ppa:team/tool, somebody else's, signed by its own key",
    "apt: http://mirror.debian.org/debian, the distribution's, signed by any key that is trusted",
    "apt: https://inline.example.com, somebody else's, signed by the key beside it",
  ]);
});

test("an inspection for people has them in rows of their own, with their lines", () => {
  const rows = inspectionText(inspect(FILE), { width: 200 }).split("\n");
  expect(rows).toContain("  sources     apt: https://apt.example.com, somebody else's, signed by /etc/apt/keyrings/k.asc (line 3)");
});

test("a stage that adds none has no such row", () => {
  expect(inspectionText(inspect("FROM debian:12\n"))).not.toContain("sources");
});
