import { describe, expect, test } from "vitest";
import { packageSources } from "../../../src/model/sources/package-sources.ts";
import type { PackageSource } from "../../../src/model/sources/package-source.ts";
import { lastStage } from "../evaluated.ts";

const sourcesOf = (lines: string, image = "debian:12"): readonly PackageSource[] => packageSources(lastStage(`FROM ${image}\n${lines}\n`));

/** The sources that lines below FROM add: manager, form, address and origin, `?` for what only the build knows. */
function sources(lines: string): readonly string[] {
  return sourcesOf(lines).map(({ manager, form, address, origin }) => `${manager} ${form} ${address} ${origin}`.replaceAll("\u{FFFC}", "?"));
}

/** Options and keys of the first source. */
function details(lines: string): { readonly options: readonly string[]; readonly keys: readonly string[] } {
  const [source] = sourcesOf(lines);
  return { options: source?.options.map(({ text }) => text) ?? [], keys: source?.keys.map(({ by, text }) => `${by} ${text}`) ?? [] };
}

describe("apt's sources", () => {
  const DEB822 = "RUN cat > /etc/apt/sources.list.d/x.sources <<EOF\nTypes: deb\nURIs: https://apt.example.com https://two.example.com\nSuites: stable\nComponents: main extra\n";

  test("in paragraphs are one for each address, with their keys", () => {
    const lines = `${DEB822}Signed-By: /etc/apt/keyrings/x.asc\nTrusted: yes\nEOF`;
    expect(sources(lines)).toEqual(["apt deb822 https://apt.example.com third-party", "apt deb822 https://two.example.com third-party"]);
    expect(details(lines)).toEqual({ options: ["Signed-By: /etc/apt/keyrings/x.asc", "Trusted: yes"], keys: ["path /etc/apt/keyrings/x.asc"] });
    expect(sourcesOf(lines)[0]?.components).toEqual(["main", "extra"]);
  });

  test("may carry their key in the paragraph", () => {
    const lines = `${DEB822}Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n -----END PGP PUBLIC KEY BLOCK-----\nEOF`;
    expect(details(lines).keys).toEqual(["inline "]);
  });

  test("that are switched off are none", () => {
    expect(sources(`${DEB822}Enabled: no\nEOF`)).toEqual([]);
  });

  test("written line by line are one text", () => {
    const line = (text: string): string => `echo "${text}" >> /etc/apt/sources.list.d/x.sources`;
    const lines = `RUN ${line("Types: deb")}\nRUN ${line("URIs: https://example.com")} && ${line("Suites: x")}`;
    expect(sources(lines)).toEqual(["apt deb822 https://example.com third-party"]);
  });

  test("have options in brackets", () => {
    const lines = 'RUN echo "deb [ arch=$(dpkg --print-architecture) signed-by=/a.gpg,/b.gpg trusted=yes ] https://example.com/x y z" > /etc/apt/sources.list.d/a.list';
    expect(details(lines).keys).toEqual(["path /a.gpg", "path /b.gpg"]);
    expect(details(lines).options).toContain("trusted=yes");
  });

  test("that sed gives an option are sources of unknown address", () => {
    expect(sources("RUN sed -i 's/^deb /deb [trusted=yes] /' /etc/apt/sources.list")).toEqual(["apt one-line ? unknown"]);
    expect(details("RUN sed -i 's/^deb /deb [trusted=yes] /' /etc/apt/sources.list").options).toEqual(["trusted=yes"]);
  });

  test("are added by name too", () => {
    expect(sources("RUN add-apt-repository -y ppa:team/tool && add-apt-repository --ppa team/other && add-apt-repository -r ppa:team/gone")).toEqual([
      "apt command ppa:team/tool third-party",
      "apt command ppa:team/other third-party",
    ]);
    expect(sources("RUN add-apt-repository cloud-archive:zed")).toEqual(["apt command cloud-archive:zed distribution"]);
    expect(sources("RUN add-apt-repository -y https://example.com/apt")).toEqual(["apt command https://example.com/apt third-party"]);
  });
});

describe("repositories of rpm packages", () => {
  test("are the sections of a .repo file", () => {
    const lines = `COPY <<EOF /etc/yum.repos.d/x.repo
[one]
name=One
baseurl=https://rpm.example.com/one
gpgcheck=1
gpgkey=https://rpm.example.com/a.asc
       https://rpm.example.com/b.asc
[two]
mirrorlist=http://example.org/list?x=1
gpgkey=file:///etc/pki/rpm-gpg/RPM-GPG-KEY
sslverify=0
EOF`;
    expect(sources(lines)).toEqual(["dnf repo-file https://rpm.example.com/one third-party", "dnf repo-file http://example.org/list?x=1 third-party"]);
    expect(details(lines).keys).toEqual(["address https://rpm.example.com/a.asc", "address https://rpm.example.com/b.asc"]);
    expect(sourcesOf(lines)[1]?.keys.map(({ by, text }) => `${by} ${text}`)).toEqual(["path /etc/pki/rpm-gpg/RPM-GPG-KEY"]);
    expect(sourcesOf(lines).map(({ name, addressKind }) => `${name ?? ""} ${addressKind}`)).toEqual(["one folder", "two mirror-list"]);
  });

  test("are given to yum-config-manager and dnf", () => {
    expect(sources("RUN yum-config-manager --add-repo https://example.com/x.repo && yum-config-manager --add-repo=http://example.com/el9/")).toEqual([
      "dnf fetched https://example.com/x.repo third-party",
      "dnf command http://example.com/el9/ third-party",
    ]);
    expect(sources("RUN dnf config-manager --add-repo https://example.com/x.repo")).toEqual(["dnf fetched https://example.com/x.repo third-party"]);
    expect(sources("RUN dnf -y config-manager addrepo --from-repofile=https://example.com/x")).toEqual(["dnf fetched https://example.com/x third-party"]);
    expect(sources("RUN dnf config-manager addrepo --id=x --set=baseurl=https://example.com/x --set=gpgcheck=0")).toEqual(["dnf command https://example.com/x third-party"]);
    expect(sources("RUN dnf --repofrompath=x,http://example.com/y install z")).toEqual(["dnf command http://example.com/y third-party"]);
    expect(sources("RUN dnf -y copr enable owner/project && dnf copr disable owner/other")).toEqual(["dnf command copr:owner/project third-party"]);
  });

  test("are given to zypper", () => {
    expect(sources("RUN zypper -n ar -G -f http://rpm.example.com/x x && zypper --plus-repo https://example.org/y in z")).toEqual([
      "zypper command http://rpm.example.com/x third-party",
      "zypper command https://example.org/y third-party",
    ]);
    expect(details("RUN zypper ar -Gf https://example.com/x x").options).toEqual(["--no-gpgcheck", "--refresh"]);
    expect(sources("RUN zypper ar https://download.opensuse.org/repositories/home:/me/15.6/home:me.repo && zypper ar https://download.opensuse.org/distribution/leap/15.6/repo/oss x")).toEqual([
      "zypper fetched https://download.opensuse.org/repositories/home:/me/15.6/home:me.repo third-party",
      "zypper command https://download.opensuse.org/distribution/leap/15.6/repo/oss distribution",
    ]);
  });
});

describe("apk's repositories", () => {
  test("are lines, or given to a command", () => {
    expect(sources("RUN echo '@edge https://mirror.example.com/alpine/edge/testing' >> /etc/apk/repositories && apk add -X http://apk.example.com/x/y z")).toEqual([
      "apk apk-line https://mirror.example.com/alpine/edge/testing distribution",
      "apk command http://apk.example.com/x/y third-party",
    ]);
    const [source] = sourcesOf("RUN echo '@edge https://mirror.example.com/alpine/edge/testing' >> /etc/apk/repositories");
    expect([source?.name, source?.suites, source?.components]).toEqual(["@edge", ["edge"], ["testing"]]);
  });
});

describe("a file that is fetched", () => {
  test("has sources that nobody can read, wherever a download is kept", () => {
    const list = ["apt fetched https://example.com/x.list third-party"];
    expect(sources("RUN curl -fsSL -o /etc/apt/sources.list.d/x.list https://example.com/x.list")).toEqual(list);
    expect(sources("RUN curl https://example.com/x.list > /etc/apt/sources.list.d/x.list")).toEqual(list);
    expect(sources("RUN curl https://example.com/x.list | sudo tee /etc/apt/sources.list.d/x.list")).toEqual(list);
    expect(sources("RUN cd /etc/apt/sources.list.d && wget https://example.com/x.list")).toEqual(list);
    expect(sources("RUN wget -P /etc/apt/sources.list.d https://example.com/x.list")).toEqual(list);
    expect(sources("ADD https://example.com/x.list /etc/apt/sources.list.d/")).toEqual(list);
    expect(sources("RUN curl https://example.com/x.list -o /tmp/x.list")).toEqual([]);
  });

  test("is bound by a sed on its way", () => {
    const lines = "RUN curl -sL https://example.com/x.list | sed 's#deb #deb [signed-by=/usr/share/keyrings/x.gpg] #g' | tee /etc/apt/sources.list.d/x.list";
    expect(details(lines).keys).toEqual(["path /usr/share/keyrings/x.gpg"]);
  });
});

describe("the origin of a source", () => {
  const origin = (address: string, rest = "stable main"): string | undefined => sourcesOf(`ARG M\nRUN echo "deb ${address} ${rest}" >> /etc/apt/sources.list`)[0]?.origin;

  test("is the distribution for its own archive and for mirrors of it", () => {
    expect(origin("http://mirror.debian.org/debian", "bookworm main")).toBe("distribution");
    expect(origin("http://old.ubuntu.com/ubuntu/", "focal universe")).toBe("distribution");
    expect(origin("http://mirrors.example.com/ubuntu/", "jammy-security main restricted")).toBe("distribution");
    expect(origin("http://ftp.example.edu/pub/linux/debian-security", "bookworm-security main")).toBe("distribution");
  });

  test("is somebody else where a path only looks like the archive's", () => {
    expect(origin("https://download.example.com/linux/debian", "bookworm stable")).toBe("third-party");
    expect(origin("http://mirrors.example.com/pub/database/repo/10.1/ubuntu", "xenial main")).toBe("third-party");
    expect(origin("http://ppa.launchpad.net/team/tool/ubuntu", "focal main")).toBe("third-party");
  });

  test("is unknown when an argument, a private network or a company's mirror decides", () => {
    expect(origin("$M/debian", "bookworm main")).toBe("unknown");
    expect(origin("http://nexus:8081/apt", "x main")).toBe("unknown");
    expect(origin("http://10.1.2.3/apt", "x main")).toBe("unknown");
    expect(origin("http://packages.example.com/debian", "bookworm main")).toBe("unknown");
  });

  test("is the image itself for folders", () => {
    expect(origin("file:/srv/packages", "./")).toBe("local");
    expect(origin("http://localhost:8000", "./")).toBe("local");
  });
});
