import { describe, expect, it } from "vitest";
import { dropsPrivileges, unwrapOnce } from "../../../src/model/tools/wrappers.ts";
import { fileOffset } from "../../../src/syntax/logical-text.ts";
import { commandLine, shapes } from "./command-line.ts";

/** What is inside as `user | words` or `user | script`. */
function inside(source: string): string | undefined {
  const { name, args } = commandLine(source);
  const wrapped = unwrapOnce(name, args);
  if (!wrapped) return undefined;
  const text = wrapped.kind === "rest" ? shapes(wrapped.inner).join(" ") : `'${wrapped.script.shape}'`;
  return wrapped.user ? `${wrapped.user.shape} | ${text}` : text;
}

describe("wrappers with the command behind them", () => {
  it.each([
    ["sudo -EH -u app -- cmd -x", "app | cmd -x"],
    ["sudo -uapp A=b cmd", "app | cmd"],
    ["sudo apt-get -y install x", "apt-get -y install x"],
    ["doas -u app cmd", "app | cmd"],
    ["env -i A=b C=d curl -k x", "curl -k x"],
    ["env -u HOME curl x", "curl x"],
    ["time -p make -j4", "make -j4"],
    ["nice -n 10 make", "make"],
    ["nice -10 make", "make"],
    ["exec -a name nginx -g x", "nginx -g x"],
    ["timeout -k 5 30s curl -k x", "curl -k x"],
    ["stdbuf -oL curl x", "curl x"],
    ["ionice -c2 -n 7 tar xf x", "tar xf x"],
    ["chroot --userspec=app:app /mnt cmd -x", "app:app | cmd -x"],
    ["gosu app:app cmd -x", "app:app | cmd -x"],
    ["setuser app cmd -x", "app | cmd -x"],
    ["su-exec app cmd", "app | cmd"],
    ["s6-setuidgid app cmd", "app | cmd"],
    ["setuidgid app cmd", "app | cmd"],
    ["setpriv --reuid=app --regid app --init-groups cmd -x", "app | cmd -x"],
    ["chpst -u app:app -e /env cmd -x", "app:app | cmd -x"],
    ["chpst -u :1000:1000 cmd", "1000:1000 | cmd"],
    ["runuser -u app -- cmd -c x", "app | cmd -c x"],
    ["tini -g -- cmd -x", "cmd -x"],
    ["dumb-init -r 15:3 cmd", "cmd"],
    ["xargs -0 -I {} chown app {}", "chown app {}"],
    ["xargs -n1 -r rm -f", "rm -f"],
    ["busybox wget -O x y", "wget -O x y"],
    ["find . -name x -exec chown app {} +", "chown app {}"],
    [String.raw`find . -type f -ok rm -f {} \;`, "rm -f {}"],
    ["python3 -m pip install -U x", "pip install -U x"],
    ["flock -w 5 /lock cmd -x", "cmd -x"],
  ])("%s", (source, expected) => {
    expect(inside(source)).toBe(expected);
  });

  it("gives the words themselves, so that their spans hold", () => {
    const { args, name, at } = commandLine("sudo -u app -- curl -k x");
    const wrapped = unwrapOnce(name, args);
    expect(wrapped?.kind).toBe("rest");
    if (wrapped?.kind !== "rest") return;
    expect(wrapped.inner[0]).toBe(args[3]);
    expect(at(wrapped.user?.span)).toBe("app");
  });

  it("gives all the commands of one find", () => {
    const { args, name } = commandLine("find . -exec chown app {} + -exec chmod 755 {} +");
    const wrapped = unwrapOnce(name, args);
    expect(wrapped?.kind === "rest" && wrapped.others?.map((words) => shapes(words))).toEqual([["chmod", "755", "{}"]]);
  });
});

describe("wrappers with a script", () => {
  it.each([
    ["sh -c 'curl x | sh'", "'curl x | sh'"],
    ["bash -lc 'a && b'", "'a && b'"],
    ["bash -euo pipefail -c 'a' name", "'a'"],
    ["sh -ce 'a'", "'a'"],
    ["su - app -c 'x y'", "app | 'x y'"],
    ["su -s /bin/sh app -c 'x'", "app | 'x'"],
    ["su -c x", "'x'"],
    ["su -lc 'x' app", "app | 'x'"],
    ["runuser -l app -c 'x'", "app | 'x'"],
    ["su $NAME -c x", "\u{FFFC} | 'x'"],
    ["eval a 'b c'", "'a b c'"],
  ])("%s", (source, expected) => {
    expect(inside(source)).toBe(expected);
  });

  it("keeps eval's script mapped to the file", () => {
    const { args, source } = commandLine("eval 'curl -k' x");
    const wrapped = unwrapOnce("eval", args);
    const script = wrapped?.kind === "script" ? wrapped.script.script : undefined;
    expect(script?.text).toBe("curl -k x");
    expect(script && fileOffset(script, 0)).toBe(source.indexOf("curl"));
    expect(script && fileOffset(script, script.text.indexOf("x"))).toBe(source.indexOf("x"));
  });
});

describe("what is no wrapper", () => {
  it.each(["sh script.sh", "bash", "command -v curl", "sudo -l", "su app", "env", "env A=b", "exec", "find . -delete", "curl x", "python3 app.py", "ionice -c 3 -p 1"])(
    "%s",
    (source) => {
      expect(inside(source)).toBeUndefined();
    },
  );

  it("is not asked of names that every object has", () => {
    expect(inside("constructor x")).toBeUndefined();
  });
});

describe("dropping privileges", () => {
  it("is what gosu and its kin are for, and sudo is not", () => {
    for (const name of ["gosu", "su-exec", "setpriv", "s6-setuidgid", "chpst", "runuser", "setuidgid", "setuser", "su"]) {
      expect(dropsPrivileges(name), name).toBe(true);
    }
    for (const name of ["sudo", "env", "tini", "sh", "toString"]) expect(dropsPrivileges(name), name).toBe(false);
  });
});
