import { describe, expect, it } from "vitest";
import { busyboxAdduser } from "../../../src/model/tools/busybox-accounts.ts";
import { lastOption } from "../../../src/model/tools/grammar.ts";
import { grammarOf } from "../../../src/model/tools/tool-table.ts";
import { invocationOf, operandsOf, optionsOf, shapes } from "./command-line.ts";

describe("package managers", () => {
  it("finds what apt-get installs behind options with values", () => {
    const release = invocationOf("apt-get -t bullseye-backports install x");
    expect(release.subcommand?.value).toBe("install");
    expect(shapes(release.operands)).toEqual(["x"]);
    const switched = invocationOf("apt-get -o APT::Get::AllowUnauthenticated=true -y install x");
    expect(shapes(switched.operands)).toEqual(["x"]);
    expect(lastOption(switched, "--option")?.value?.value).toBe("APT::Get::AllowUnauthenticated=true");
    expect(optionsOf("apt-get -qqy --allow-unauthenticated install x")).toEqual([
      "--quiet", "--quiet", "--yes", "--allow-unauthenticated",
    ]);
  });

  it("reads apk's virtual package and repositories", () => {
    const source = "apk add --no-cache -t .deps -X https://example.com/edge --allow-untrusted gcc make";
    expect(operandsOf(source)).toEqual(["gcc", "make"]);
    expect(optionsOf(source)).toContain("--virtual .deps");
    expect(optionsOf(source)).toContain("--repository https://example.com/edge");
  });

  it("reads dnf, yum and zypper with their ways to skip signatures", () => {
    expect(optionsOf("dnf -y --no-gpgchecks install x")).toEqual(["--assumeyes", "--nogpgcheck"]);
    expect(operandsOf("yum install -y --enablerepo epel --nogpgcheck x")).toEqual(["x"]);
    expect(optionsOf("yum-config-manager --add-repo https://example.com/x.repo")).toEqual(["--add-repo https://example.com/x.repo"]);
    expect(optionsOf("zypper ar -fG https://example.com/r r")).toEqual(["--refresh", "--no-gpgcheck"]);
    expect(operandsOf("zypper --no-gpg-checks -n in -r oss x")).toEqual(["x"]);
  });

  it("reads uv, poetry and NuGet with their sources", () => {
    const uv = invocationOf("uv pip install --system -i https://a.example.com --trusted-host b -r c x");
    expect(uv.subcommand?.value).toBe("pip");
    expect(shapes(uv.operands)).toEqual(["install", "x"]);
    expect(optionsOf("uv pip install --trusted-host b x")).toEqual(["--allow-insecure-host b"]);
    expect(operandsOf("poetry source add --priority=explicit a https://a.example.com")).toEqual(["add", "a", "https://a.example.com"]);
    expect(operandsOf("dotnet nuget add source https://a.example.com -n a --store-password-in-clear-text")).toEqual(["add", "source", "https://a.example.com"]);
    expect(optionsOf("nuget sources add -Name a -source https://a.example.com")).toEqual(["-Name a", "-Source https://a.example.com"]);
  });

  it("reads rpm and dpkg, whose actions are options", () => {
    expect(optionsOf("rpm -Uvh --nosignature https://example.com/x.rpm")).toEqual(["--upgrade", "--verbose", "--hash", "--nosignature"]);
    expect(operandsOf("rpm --import https://example.com/key")).toEqual(["https://example.com/key"]);
    expect(operandsOf("dpkg --force-all -i x.deb")).toEqual(["x.deb"]);
  });

  it("reads the languages' installers", () => {
    expect(operandsOf("pip3.9 install -r a.txt -i https://example.com x")).toEqual(["x"]);
    expect(operandsOf("npm install -g --registry http://example.com x")).toEqual(["x"]);
    expect(optionsOf("gem install x -v 1.0 -s http://example.com -N")).toEqual(["--version 1.0", "--source http://example.com", "--no-document"]);
    expect(operandsOf("go install -ldflags '-s -w' example.com/x@latest")).toEqual(["example.com/x@latest"]);
    expect(operandsOf("composer config -g secure-http false")).toEqual(["secure-http", "false"]);
    expect(operandsOf("conda install -y -c conda-forge -n base x")).toEqual(["x"]);
    expect(operandsOf("helm repo add x https://example.com --insecure-skip-tls-verify")).toEqual(["add", "x", "https://example.com"]);
  });
});

describe("keys, signatures and checksums", () => {
  it("tells keys from keyservers, in gpg and behind apt-key", () => {
    expect(operandsOf("gpg --batch --keyserver hkp://example.com --recv-keys ABCD EF01")).toEqual(["ABCD", "EF01"]);
    const key = invocationOf("apt-key adv --keyserver hkp://example.com:80 --recv-keys ABCD");
    expect(key.subcommand?.value).toBe("adv");
    expect(shapes(key.operands)).toEqual(["ABCD"]);
    expect(optionsOf("gpg --dearmor -o /etc/apt/keyrings/x.gpg")).toEqual(["--dearmor", "--output /etc/apt/keyrings/x.gpg"]);
  });

  it("sees whether a checksum is checked", () => {
    expect(optionsOf("sha256sum -c sums")).toEqual(["--check"]);
    expect(optionsOf("shasum -a 256 -c sums")).toEqual(["--algorithm 256", "--check"]);
    expect(optionsOf("sha256sum file")).toEqual([]);
  });

  it("reads openssl's words behind one dash", () => {
    const source = "openssl dgst -sha256 -verify key.pem -signature x.sig x";
    expect(operandsOf(source)).toEqual(["x"]);
    expect(optionsOf(source)).toEqual(["-sha256", "-verify key.pem", "-signature x.sig"]);
    expect(operandsOf("openssl passwd -1 -salt s secret")).toEqual(["secret"]);
    expect(operandsOf("cosign verify-blob --key k.pub --signature x.sig x")).toEqual(["x"]);
    expect(operandsOf("minisign -Vm x -P RWQ")).toEqual([]);
  });
});

describe("account tools", () => {
  it("reads useradd with its values glued", () => {
    const source = "useradd -ms /bin/bash -u1001 app";
    expect(optionsOf(source)).toEqual(["--create-home", "--shell /bin/bash", "--uid 1001"]);
    expect(operandsOf(source)).toEqual(["app"]);
    expect(optionsOf("usermod -aG docker,sudo app")).toEqual(["--append", "--groups docker,sudo"]);
  });

  it("reads the same letters by the flavour of the tool", () => {
    const busybox = grammarOf("adduser", "busybox");
    expect(busybox).toBe(busyboxAdduser);
    expect(optionsOf("adduser -S -G app -u 1000 -D -h /app app", busybox)).toEqual([
      "--system", "--ingroup app", "--uid 1000", "--disabled-password", "--home /app",
    ]);
    expect(operandsOf("adduser -S -G app app", busybox)).toEqual(["app"]);
    expect(optionsOf("adduser --system --group --uid 1000 --home /app app")).toEqual([
      "--system", "--group", "--uid 1000", "--home /app",
    ]);
    expect(operandsOf("adduser --system --group app")).toEqual(["app"]);
    expect(grammarOf("adduser", "shadow")).toBe(grammarOf("useradd"));
  });

  it("reads owners and modes as operands", () => {
    expect(operandsOf("chown -Rh app:app /opt /srv")).toEqual(["app:app", "/opt", "/srv"]);
    expect(optionsOf("install -d -o app -g app -m755 /opt")).toEqual(["--directory", "--owner app", "--group app", "--mode 755"]);
    expect(optionsOf("mkdir -pm 777 /x")).toEqual(["--parents", "--mode 777"]);
  });
});

describe("names", () => {
  it("knows programs with a version in their name", () => {
    expect(grammarOf("pip3.11")).toBe(grammarOf("pip"));
    expect(grammarOf("python3")).toBe(grammarOf("python"));
  });

  it("knows nothing of what no table lists", () => {
    expect(grammarOf("frobnicate")).toBeUndefined();
    expect(grammarOf("constructor")).toBeUndefined();
    expect(grammarOf("__proto__")).toBeUndefined();
  });
});
