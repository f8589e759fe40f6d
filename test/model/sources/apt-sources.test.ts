import { describe, expect, test } from "vitest";
import { aptKeyUses, sourcesOfKeys } from "../../../src/model/sources/apt-key-use.ts";
import { packageSources } from "../../../src/model/sources/package-sources.ts";
import { lastStage } from "../evaluated.ts";

/** The sources that lines below FROM add: their file, options and address, `?` for what only the build knows. */
function sources(lines: string): readonly string[] {
  return packageSources(lastStage(`FROM debian:12\n${lines}\n`)).map(({ path, options, address }) =>
    `${path ?? "-"} [${options.map(({ text }) => text).join(" ")}] ${address}`.replaceAll("\u{FFFC}", "?"),
  );
}

describe("apt's sources", () => {
  test("are read from the files that they are written into", () => {
    expect(sources('RUN echo "deb [arch=amd64] https://example.com/a $(lsb_release -cs) main" > /etc/apt/sources.list.d/a.list')).toEqual([
      "/etc/apt/sources.list.d/a.list [arch=amd64] https://example.com/a",
    ]);
    expect(sources("RUN printf 'deb-src http://example.com/%s x main\\n' b >> /etc/apt/sources.list")).toEqual(["/etc/apt/sources.list [] http://example.com/b"]);
    expect(sources("COPY <<EOF /etc/apt/sources.list.d/c.list\n# deb http://example.org x\ndeb http://example.com/c x main\nEOF")).toEqual([
      "/etc/apt/sources.list.d/c.list [] http://example.com/c",
    ]);
  });

  test("are given to add-apt-repository too, which may be given something else", () => {
    expect(sources("RUN add-apt-repository -y 'deb https://example.com x main' && add-apt-repository ppa:a/b && add-apt-repository universe")).toEqual([
      "- [] https://example.com",
      "- [] ppa:a/b",
    ]);
  });

  test("in other files are none", () => {
    expect(sources('RUN echo "deb https://example.com x main" > /srv/a.list')).toEqual([]);
  });
});

describe("a key is for", () => {
  /** The hosts of the sources that the first key of a stage is for. */
  const hosts = (lines: string): readonly (string | undefined)[] | undefined => {
    const stage = lastStage(`FROM debian:12\n${lines}\n`);
    const uses = [...aptKeyUses(stage)];
    const [use] = uses;
    return use && sourcesOfKeys(uses, packageSources(stage)).get(use)?.sources.map(({ host }) => host);
  };
  const source = (host: string): string => `RUN echo "deb https://${host}/debian stable main" >> /etc/apt/sources.list`;

  test("the sources of its domain", () => {
    expect(hosts(`RUN curl https://www.example.com/key | apt-key add -\n${source("apt.example.com")}\n${source("example.org")}`)).toEqual(["apt.example.com"]);
  });

  test("nobody knows what, when there are two of a domain or it comes in another way", () => {
    const key = "RUN curl https://example.com/key | apt-key add -";
    expect(hosts(`${key}\n${key}\n${source("example.com")}`)).toBeUndefined();
    expect(hosts(`RUN apt-key add key\n${source("example.com")}`)).toBeUndefined();
    expect(hosts(`RUN curl https://example.com/key | gpg --dearmor | apt-key add -\n${source("example.com")}`)).toBeUndefined();
  });
});
