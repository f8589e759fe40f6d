import { describe, expect, it } from "vitest";
import { lastOption, optionsNamed } from "../../../src/model/tools/grammar.ts";
import { commandLine, invocationOf, operandsOf, optionsOf, shapes } from "./command-line.ts";

describe("options that stand together", () => {
  it("does not take the value of -o for letters", () => {
    const source = "curl -Lo/usr/bin/kubectl https://example.com/kubectl";
    expect(optionsOf(source)).toEqual(["--location", "--output /usr/bin/kubectl"]);
    expect(operandsOf(source)).toEqual(["https://example.com/kubectl"]);
    expect(lastOption(invocationOf(source), "--insecure")).toBeUndefined();
  });

  it("finds the one letter among the others", () => {
    const invocation = invocationOf("curl -fsSLk https://example.com");
    const insecure = lastOption(invocation, "--insecure");
    expect(invocation.at(insecure?.span)).toBe("k");
    expect(invocation.at(insecure?.fullSpan)).toBe("k");
    expect(invocation.at(insecure?.argument.span)).toBe("-fsSLk");
  });

  it("covers the dash when the letter stands alone", () => {
    const invocation = invocationOf("curl -k -o out https://example.com");
    expect(invocation.at(lastOption(invocation, "--insecure")?.span)).toBe("-k");
    expect(invocation.at(lastOption(invocation, "--output")?.span)).toBe("-o");
    expect(invocation.at(lastOption(invocation, "--output")?.fullSpan)).toBe("-o out");
  });

  it("takes the next word for the last letter", () => {
    const invocation = invocationOf("curl -fsSLo /tmp/x https://example.com");
    expect(invocation.at(lastOption(invocation, "--output")?.fullSpan)).toBe("o /tmp/x");
    expect(shapes(invocation.operands)).toEqual(["https://example.com"]);
  });

  it("reads wget's letters, of which some are pairs", () => {
    expect(optionsOf("wget -qO- -nv https://example.com")).toEqual(["--quiet", "--output-document -", "--no-verbose"]);
    expect(optionsOf("wget -qnc https://example.com")).toEqual(["--quiet", "--no-clobber"]);
  });
});

describe("values in the option's own word", () => {
  it("gives a quoted value its quotes in the file and not in the value", () => {
    const invocation = invocationOf("curl -H'Cookie: a' https://example.com");
    const header = lastOption(invocation, "--header");
    expect(header?.value?.value).toBe("Cookie: a");
    expect(invocation.at(header?.value?.span)).toBe("'Cookie: a'");
    expect(invocation.at(header?.span)).toBe("-H");
    expect(invocation.at(header?.fullSpan)).toBe("-H'Cookie: a'");
    expect(header?.value?.text).toBe("'Cookie: a'");
    expect(header?.value?.content?.text).toBe("Cookie: a");
  });

  it("splits at the first =", () => {
    const invocation = invocationOf("apt-get --option=APT::Get::X=true install x");
    const option = lastOption(invocation, "--option");
    expect(option?.value?.value).toBe("APT::Get::X=true");
    expect(invocation.at(option?.span)).toBe("--option");
    expect(invocation.at(option?.value?.span)).toBe("APT::Get::X=true");
  });

  it("finds the value inside quotes that hold the whole word", () => {
    const invocation = invocationOf(`dnf install "--setopt=gpgcheck=0" x`);
    const option = lastOption(invocation, "--setopt");
    expect(option?.value?.value).toBe("gpgcheck=0");
    expect(invocation.at(option?.span)).toBe(`"--setopt`);
    expect(invocation.at(option?.value?.span)).toBe(`gpgcheck=0"`);
  });

  it("keeps what is not known about a value, and where it is", () => {
    const invocation = invocationOf("useradd -u$UID --home=/home/$NAME app");
    const uid = lastOption(invocation, "--uid")?.value;
    expect(uid?.value).toBeUndefined();
    expect(uid?.text).toBe("$UID");
    expect(invocation.at(uid?.span)).toBe("$UID");
    expect(invocation.at(lastOption(invocation, "--home-dir")?.value?.span)).toBe("/home/$NAME");
    expect(invocation.uncertain).toBe(false);
  });

  it("takes an optional value only from the same word", () => {
    expect(optionsOf("sed -i s/a/b/ file")).toEqual(["--in-place"]);
    expect(optionsOf("sed -i.bak -e s/a/b/ file")).toEqual(["--in-place .bak", "--expression s/a/b/"]);
    expect(operandsOf("sed -i s/a/b/ file")).toEqual(["s/a/b/", "file"]);
  });

  it("knows where the = belongs to the syntax", () => {
    expect(optionsOf("apt-get -t=testing -qq=2 install x")).toEqual(["--target-release testing", "--quiet", "--quiet 2"]);
    expect(optionsOf("kubectl get -n=web pods")).toEqual(["--namespace web"]);
    expect(optionsOf("chown --from=a:b c file")).toEqual(["--from a:b"]);
  });
});

describe("long options cut short", () => {
  it("completes them where the tool does", () => {
    expect(optionsOf("wget --no-check-cert https://example.com")).toEqual(["--no-check-certificate"]);
    expect(optionsOf("useradd --create --uid 7 app")).toEqual(["--create-home", "--uid 7"]);
    expect(optionsOf("gpg --keyserver hkps://keys.example.org --recv 0xABCD")).toEqual([
      "--keyserver hkps://keys.example.org",
      "--recv-keys",
    ]);
  });

  it("leaves them alone where several fit or the tool does not", () => {
    expect(optionsOf("wget --no https://example.com")).toEqual(["--no"]);
    expect(optionsOf("curl --insec https://example.com")).toEqual(["--insec"]);
  });
});

describe("where options end", () => {
  it("ends them at --", () => {
    expect(operandsOf("rm -rf -- -k /tmp/x")).toEqual(["-k", "/tmp/x"]);
  });

  it("ends them at the first operand where the tool does", () => {
    expect(optionsOf("sudo -E curl -k https://example.com")).toEqual(["--preserve-env"]);
    expect(operandsOf("sudo -E curl -k https://example.com")).toEqual(["curl", "-k", "https://example.com"]);
  });

  it("ends them behind python's module", () => {
    expect(optionsOf("python3.11 -um pip --version")).toEqual(["-u", "-m pip"]);
    expect(operandsOf("python3.11 -um pip --version")).toEqual(["--version"]);
  });

  it("ends ssh's behind the host and the command", () => {
    expect(optionsOf("ssh -p 22 example.com -o StrictHostKeyChecking=no ls -l")).toEqual(["-p 22", "-o StrictHostKeyChecking=no"]);
    expect(operandsOf("ssh -p 22 example.com -o StrictHostKeyChecking=no ls -l")).toEqual(["example.com", "ls", "-l"]);
  });

  it("counts a lone dash among the operands", () => {
    expect(operandsOf("apt-key add -")).toEqual(["-"]);
  });
});

describe("subcommands", () => {
  it("selects them by the first operand, whatever stands in front", () => {
    const invocation = invocationOf("git -c http.sslVerify=false clone https://example.com/r.git");
    expect(invocation.subcommand?.value).toBe("clone");
    expect(lastOption(invocation, "-c")?.value?.value).toBe("http.sslVerify=false");
    expect(shapes(invocation.operands)).toEqual(["https://example.com/r.git"]);
  });

  it("gives a letter the meaning that it has there", () => {
    expect(optionsOf("git clone -c http.sslVerify=false -b main https://example.com/r.git")).toEqual([
      "--config http.sslVerify=false",
      "--branch main",
    ]);
  });

  it("keeps the action of a subcommand among the operands", () => {
    const invocation = invocationOf("npm config set strict-ssl false");
    expect(invocation.subcommand?.value).toBe("config");
    expect(shapes(invocation.operands)).toEqual(["set", "strict-ssl", "false"]);
  });

  it("reads the options of an action's action", () => {
    expect(optionsOf("docker image build -t app --build-arg A=b .")).toEqual(["--tag app", "--build-arg A=b"]);
    expect(operandsOf("docker image build -t app --build-arg A=b .")).toEqual(["build", "."]);
    expect(operandsOf("docker run -u root alpine ls -u")).toEqual(["alpine", "ls", "-u"]);
  });

  it("takes any word for one, even one that no table lists", () => {
    const invocation = invocationOf("git constructor -b x");
    expect(invocation.subcommand?.value).toBe("constructor");
    expect(shapes(invocation.operands)).toEqual(["x"]);
  });

  it("looks past the toolchain", () => {
    const invocation = invocationOf("cargo +nightly install --version 1.2.3 tool");
    expect(invocation.subcommand?.value).toBe("install");
    expect(shapes(invocation.operands)).toEqual(["tool"]);
  });
});

describe("words that are decided at run time", () => {
  it("may be options when they begin with the unknown", () => {
    expect(invocationOf("apt-get install -y $PACKAGES").uncertain).toBe(true);
    expect(operandsOf("apt-get install -y $PACKAGES")).toEqual(["?"]);
    expect(invocationOf("curl -$FLAGS https://example.com").uncertain).toBe(true);
    expect(invocationOf("curl -f$FLAGS https://example.com").uncertain).toBe(true);
  });

  it("are one operand when they are quoted or begin like one", () => {
    expect(invocationOf(`curl -o x "$URL"`).uncertain).toBe(false);
    expect(invocationOf("curl -o x https://example.com/$FILE").uncertain).toBe(false);
    expect(invocationOf(`curl "$@"`).uncertain).toBe(true);
  });

  it("are values where a value is due", () => {
    expect(invocationOf("curl -o $FILE https://example.com").uncertain).toBe(false);
    expect(operandsOf("curl -o $FILE https://example.com")).toEqual(["https://example.com"]);
  });
});

describe("tools with ways of their own", () => {
  it("reads tar's first word without a dash", () => {
    const invocation = invocationOf("tar xzfC app.tgz /opt --strip-components=1");
    expect(invocation.options.map(({ name, value }) => [name, value?.value])).toEqual([
      ["--extract", undefined],
      ["--gzip", undefined],
      ["--file", "app.tgz"],
      ["--directory", "/opt"],
      ["--strip-components", "1"],
    ]);
    expect(invocation.at(lastOption(invocation, "--gzip")?.span)).toBe("z");
    expect(invocation.operands).toEqual([]);
  });

  it("lets a mode begin with a dash", () => {
    expect(operandsOf("chmod -R -x /opt")).toEqual(["-x", "/opt"]);
    expect(optionsOf("chmod -R -x /opt")).toEqual(["--recursive"]);
  });

  it("takes find's commands whole", () => {
    const invocation = invocationOf("find /opt -name x -exec chown -R app {} + -print");
    const action = lastOption(invocation, "-exec");
    expect(shapes(action?.words ?? [])).toEqual(["chown", "-R", "app", "{}"]);
    expect(invocation.at(action?.fullSpan)).toBe("-exec chown -R app {} +");
    expect(shapes(invocation.operands)).toEqual(["/opt"]);
  });

  it("reads Getopt::Long with one dash or two", () => {
    expect(optionsOf("adduser -system --disabled-p --gecos '' app")).toEqual(["--system", "--disabled-password", "--gecos "]);
  });

  it("takes both words of a pair", () => {
    const invocation = invocationOf("conda config --set ssl_verify false");
    expect(shapes(lastOption(invocation, "--set")?.words ?? [])).toEqual(["ssl_verify", "false"]);
    expect(invocation.operands).toEqual([]);
  });

  it("lists an option as often as it was given", () => {
    const invocation = invocationOf("pip install --trusted-host a.example.com --trusted-host=b.example.com x");
    expect(optionsNamed(invocation, "--trusted-host").map((option) => option.value?.value)).toEqual([
      "a.example.com",
      "b.example.com",
    ]);
  });

  it("gives no value to an option at the end", () => {
    const invocation = invocationOf("curl https://example.com -o");
    expect(lastOption(invocation, "--output")?.value).toBeUndefined();
    expect(commandLine("curl").args).toEqual([]);
  });
});
