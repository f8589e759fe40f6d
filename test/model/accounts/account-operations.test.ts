import { describe, expect, test } from "vitest";
import type { AccountOperation } from "../../../src/model/accounts/account-operation.ts";
import { stepOperations } from "../../../src/model/accounts/account-operations.ts";
import type { Argument } from "../../../src/model/commands/command.ts";
import { lastStage, modelOf } from "../evaluated.ts";

function operations(text: string): readonly AccountOperation[] {
  return lastStage(text).steps.flatMap(stepOperations);
}

/** An operation on one line; `?` stands for what only the build knows. */
function inWords(operation: AccountOperation): string {
  const said = Object.entries<unknown>({ ...operation, command: undefined, tool: undefined, kind: undefined }).flatMap(([key, value]) => {
    if (value === true) return [key];
    if (typeof value === "string") return [`${key}=${value}`];
    if (typeof value !== "object" || value === null) return [];
    if ("form" in value) return [String(value.form)];
    return "shape" in value ? [`${key}=${String(value.shape).replaceAll("\u{FFFC}", "?")}`] : [];
  });
  return [operation.kind, ...said].join(" ");
}

describe("one call of an account tool is one operation for each account and group that it touches", () => {
  test.each([
    ["useradd -r -u 9 -g grp -s /bin/sh app", ["create-user name=app uid=9 primaryGroup=grp defaultGroup=own shell=/bin/sh system"]],
    ["useradd -N app", ["create-user name=app defaultGroup=default"]],
    ["useradd -G sudo,adm app", ["create-user name=app defaultGroup=own", "join-group user=app group=sudo", "join-group user=app group=adm"]],
    ["useradd -p '' app", ["create-user name=app defaultGroup=own", "set-password user=app empty"]],
    ["useradd -D", []],
    ["useradd -D app", ["unreadable"]],
    ["useradd -m $NAME", ["unreadable", "create-user name=? defaultGroup=own"]],
    ["adduser --system --group app", ["create-user name=app defaultGroup=own system"]],
    ["adduser --system app", ["create-user name=app defaultGroup=nogroup system"]],
    ["adduser --group grp", ["create-group name=grp"]],
    ["adduser app sudo", ["join-group user=app group=sudo"]],
    ["printf 'pw\\npw\\n' | adduser app", ["create-user name=app defaultGroup=own", "set-password user=app clear"]],
    ["yes '' | adduser app", ["create-user name=app defaultGroup=own"]],
    ["addgroup --gid 5 grp", ["create-group name=grp gid=5"]],
    ["addgroup app docker", ["join-group user=app group=docker"]],
    ["usermod -aG docker app", ["modify-user name=app", "join-group user=app group=docker"]],
    ["usermod -G docker app", ["modify-user name=app leavesGroups", "join-group user=app group=docker"]],
    ["usermod -rG docker app", ["modify-user name=app", "leave-group user=app group=docker"]],
    ["usermod -l new -o -u 0 app", ["modify-user name=app newName=new uid=0"]],
    ["gpasswd -a app docker", ["join-group user=app group=docker"]],
    ["gpasswd -M a,b docker", ["join-group user=a group=docker", "join-group user=b group=docker"]],
    ["gpasswd -d app docker", ["leave-group user=app group=docker"]],
    ["groupmems -g docker -a app", ["join-group user=app group=docker"]],
    ["groupadd -U a,b grp", ["create-group name=grp", "join-group user=a group=grp", "join-group user=b group=grp"]],
    ["groupmod -g 5 -n new grp", ["modify-group name=grp newName=new gid=5"]],
    ["chsh -s /bin/zsh app", ["modify-user name=app shell=/bin/zsh"]],
    ["userdel -r app", ["delete-user name=app"]],
    ["deluser app sudo", ["leave-group user=app group=sudo"]],
    ["groupdel grp", ["delete-group name=grp"]],
    ["echo 'app:x:0:0::/:/bin/sh' >> /etc/passwd", ["create-user name=app uid=0 primaryGroup=0 defaultGroup=default home=/ shell=/bin/sh"]],
    ["echo 'docker:x:999:a,b' >> /etc/group", ["create-group name=docker gid=999", "join-group user=a group=docker", "join-group user=b group=docker"]],
    ["echo 'app:x:1:1::/:/bin/sh' > /etc/passwd", ["unreadable", "create-user name=app uid=1 primaryGroup=1 defaultGroup=default home=/ shell=/bin/sh"]],
    ["sed -i 's/1000/0/' /etc/passwd", ["unreadable"]],
    ["cat /etc/passwd", []],
    ["chroot /mnt useradd app", []],
    ["useradd --root /mnt app", []],
  ])("%s", (command, expected) => {
    expect(operations(`FROM debian:12\nRUN ${command}`).map(inWords)).toEqual(expected);
  });

  test("BusyBox's adduser has options of its own", () => {
    expect(operations("FROM alpine\nRUN adduser -SDHG grp -s /bin/sh app").map(inWords)).toEqual([
      "create-user name=app primaryGroup=grp defaultGroup=nogroup shell=/bin/sh system",
    ]);
  });

  test("wherever it is called by name", () => {
    expect(operations("FROM debian:12\nRUN busybox adduser -D -G grp app").map(inWords)).toEqual(["create-user name=app primaryGroup=grp defaultGroup=own"]);
  });

  test("and RHEL's is useradd", () => {
    expect(operations("FROM rockylinux:9\nRUN adduser -r -G wheel app").map(inWords)).toEqual([
      "create-user name=app defaultGroup=own system",
      "join-group user=app group=wheel",
    ]);
  });
});

describe("what becomes of a password", () => {
  test.each([
    ["echo 'root:hunter2' | chpasswd", ["root clear"]],
    ["echo 'root:hunter2\\napp:' | chpasswd", ["root clear"]],
    ["printf '%s:%s\\n' app hunter2 | chpasswd", ["app clear"]],
    ["chpasswd <<< app:hunter2", ["app clear"]],
    ['echo "app:$SECRET" | chpasswd', ["app unknown"]],
    ["echo 'app:$6$salt$hash' | chpasswd -e", ["app hash"]],
    ["echo 'app:*' | chpasswd -e", ["app locked"]],
    ["chpasswd < /tmp/list", [" unknown"]],
    ["chpasswd", []],
    ["echo hunter2 | passwd --stdin app", ["app clear"]],
    ["(echo hunter2; echo hunter2) | passwd app", ["app clear"]],
    ["passwd -d root", ["root empty"]],
    ["passwd -l root", ["root locked"]],
    ["passwd -u root", ["root unlocked"]],
    ["passwd --expire root", []],
    ["passwd root", []],
    ["usermod -p '*' app", ["app locked"]],
    ["usermod -p '!' app", ["app locked"]],
    ["usermod -p '$6$salt$hash' app", ["app hash"]],
    ["usermod -p hunter2 app", ["app clear"]],
    ["usermod -p $(openssl passwd -6 hunter2) app", ["app hash"]],
    ["usermod -p \"$HASH\" app", ["app unknown"]],
    ["usermod -L app", ["app locked"]],
    ["echo 'root::19000:0:99999:7:::' >> /etc/shadow", ["root empty"]],
    ["echo 'app::1000:1000::/:/bin/sh' >> /etc/passwd", ["app empty"]],
    ["sed -i 's/^root:[^:]*:/root::/' /etc/shadow", ["root empty"]],
    ["sed -i 's/^root:!/root:*/' /etc/shadow", []],
  ])("%s", (command, expected) => {
    const set = operations(`FROM debian:12\nRUN ${command}`).flatMap((operation) => (operation.kind === "set-password" ? [operation] : []));
    expect(set.map(({ user, password }) => `${user?.value ?? ""} ${password.form}`)).toEqual(expected);
  });

  test("the place that is named is never the secret", () => {
    const text = "FROM debian:12\nRUN echo root:hunter2 | chpasswd && usermod -phunter2 app && chpasswd <<< app:hunter2";
    const places = operations(text).flatMap((operation) => (operation.kind === "set-password" ? [operation.password.span] : []));
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(["chpasswd", "-p", "chpasswd"]);
  });
});

test("words have their places in the file, also inside lists and lines", () => {
  const text = "FROM debian:12\nRUN useradd -G sudo,\"adm\" app && printf 'x:x:1:\\ndocker:x:9:app\\n' >> /etc/group";
  const words: Argument[] = modelOf(text).steps.flatMap(stepOperations).flatMap((operation) => (operation.kind === "join-group" ? [operation.user, operation.group] : []));
  expect(words.map(({ span }) => text.slice(span.start, span.end))).toEqual(["app", "sudo", "app", "adm", "app", "docker"]);
});
