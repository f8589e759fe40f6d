import { expect, test } from "vitest";
import { rootOnlyPart } from "../../../src/model/tools/root-only.ts";
import { modelOf } from "../evaluated.ts";

/** What of a command only root can do; `-` when anybody can do all of it. */
function part(command: string): string {
  const text = `FROM debian:12\nRUN ${command}`;
  const [first] = modelOf(text).commands;
  const span = first && rootOnlyPart(first.command);
  return span ? text.slice(span.start, span.end) : "-";
}

test("package managers change the system for root only", () => {
  expect(part("apt-get -y --no-install-recommends install curl")).toBe("apt-get -y --no-install-recommends install");
  expect(part("apk add --no-cache curl")).toBe("apk add");
  expect(part("dnf -y upgrade")).toBe("dnf -y upgrade");
  expect(part("dpkg --add-architecture i386")).toBe("dpkg --add-architecture");
  expect(part("rpm -ivh a.rpm")).toBe("rpm -i");
  expect(part("pacman -Syu --noconfirm")).toBe("pacman");
});

test("they answer questions of anybody", () => {
  expect(["apt-get download curl", "apt list", "apk info", "dnf list", "yum info x", "dpkg -l", "dpkg -x a b", "rpm -qi x", "rpm -q --queryformat x y", "pacman -Ss x", "pacman -Qi x"].map(part)).toEqual(
    Array.from({ length: 11 }, () => "-"),
  );
});

test("they pretend for anybody, and work on another root", () => {
  expect(["apt-get -s install x", "apt-get -o Dir=/tmp/x update", "apk --root /tmp/x add y", "dnf --installroot /tmp/x install y", "rpm --root /tmp/x -i y"].map(part)).toEqual(
    Array.from({ length: 5 }, () => "-"),
  );
  expect(part("apt-get -o Acquire::Retries=3 update")).toBe("apt-get -o Acquire::Retries=3 update");
});

test("account tools and the like are for root as a whole", () => {
  expect(["useradd app", "adduser app", "update-ca-certificates", "ldconfig", "setcap x y"].map(part)).toEqual([
    "useradd", "adduser", "update-ca-certificates", "ldconfig", "setcap",
  ]);
  expect(["useradd --help", "useradd -D", "useradd --root /tmp/x app", "ldconfig -p", "ldconfig -n /x"].map(part)).toEqual(["-", "-", "-", "-", "-"]);
});

test("a word that only the build knows is no verb", () => {
  expect(part("apt-get $VERB curl")).toBe("-");
  expect(part("echo apt-get install")).toBe("-");
});
