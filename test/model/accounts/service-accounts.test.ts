import { describe, expect, test } from "vitest";
import { floatingIds } from "../../../src/model/accounts/floating-ids.ts";
import { defaultLoginShell, servesLogins, shellUsers } from "../../../src/model/accounts/login-shell.ts";
import { imageOperations, serviceAccounts } from "../../../src/model/accounts/service-accounts.ts";
import { lastStage, modelOf } from "../evaluated.ts";

function services(text: string): readonly string[] {
  return serviceAccounts(lastStage(text)).map(({ account, role }) => `${account.name} ${role}`);
}

describe("accounts that a program runs as", () => {
  test.each([
    ["FROM debian:12\nRUN useradd -r sys && useradd app && useradd person\nUSER app", ["sys system", "app runtime"]],
    ["FROM debian:12\nRUN useradd -u 1001 app\nUSER 1001", ["app runtime"]],
    ["FROM debian:12\nRUN useradd app\nENTRYPOINT [\"gosu\", \"app\", \"/srv\"]", ["app runtime"]],
    ["FROM debian:12 AS base\nRUN useradd -r sys\nFROM base", ["sys system"]],
    ["FROM debian:12 AS other\nRUN useradd -r sys\nFROM debian:12", []],
    ["FROM debian:12\nRUN useradd -r sys && userdel sys", []],
    ["FROM debian:12\nONBUILD RUN useradd -r sys", []],
    ["FROM debian:12\nRUN useradd -r -o -u 0 sys", []],
  ])("%s", (text, expected) => {
    expect(services(text)).toEqual(expected);
  });
});

describe("ids that nobody wrote down", () => {
  test.each([
    ["useradd -r app", "uid own"],
    ["useradd -r -u 300 app", undefined],
    ["useradd -r -u 10001 app", "own"],
    ["useradd -r -u $ID app", undefined],
    ["groupadd app && useradd -r -g app app", "uid app"],
    ["groupadd app && useradd -r -u 300 -g app app", "app"],
    ["groupadd -g 300 app && useradd -r -g app app", "uid"],
    ["groupadd app && groupmod -g 300 app && useradd -r -u 300 -g app app", undefined],
    ["useradd -r app && usermod -u 300 app", "own"],
    ["useradd -r -u 300 -g www-data app", undefined],
    ["adduser --system app", "uid"],
  ])("%s", (command, expected) => {
    const stage = lastStage(`FROM debian:12\nARG ID\nRUN ${command}\nUSER app`);
    const [service] = serviceAccounts(stage);
    const floating = service && floatingIds(service);
    const group = typeof floating?.group === "object" ? floating.group.operation.name.shape : floating?.group;
    expect(floating && [floating.uid ? "uid" : "", group ?? ""].join(" ").trim()).toBe(expected);
  });
});

describe("what the last command says", () => {
  test.each([
    ["useradd -r -s /bin/bash app && chsh -s /bin/sh app", "/bin/sh", undefined],
    ["useradd -r -s /bin/bash app && usermod -L app", "/bin/bash", undefined],
    ["groupadd app && groupdel app && groupadd -g 300 app && useradd -r -g app app", undefined, "300"],
    ["groupadd -g 300 other && useradd -r app", undefined, undefined],
  ])("%s", (command, shell, gid) => {
    const [service] = serviceAccounts(lastStage(`FROM debian:12\nRUN ${command}\nUSER app`));
    expect(service).toMatchObject({ account: { name: "app" }, role: "runtime" });
    expect(service?.shell?.value).toBe(shell);
    expect(service?.groupCreation?.operation.gid?.value).toBe(gid);
  });
});

describe("login shells", () => {
  test.each([
    ["debian:12", "useradd -r app", "/bin/sh"],
    ["rockylinux:9", "useradd app", "/bin/bash"],
    ["debian:12", "adduser app", "/bin/bash"],
    ["debian:12", "adduser --system app", undefined],
    ["alpine", "adduser -D app", "/bin/sh"],
    ["alpine", "adduser -S app", undefined],
  ])("on %s `%s` gives %s", (image, command, expected) => {
    const stage = lastStage(`FROM ${image}\nRUN ${command}`);
    const [made] = imageOperations(stage).flatMap(({ operation }) => (operation.kind === "create-user" ? [operation] : []));
    expect(made && defaultLoginShell(made, stage.image)?.path).toBe(expected);
  });

  test("are used by su, sudo -i and runuser -l, and not by those that start a program", () => {
    const model = modelOf(
      "FROM debian:12\nRUN su - one -c true && runuser -l two -c true && sudo -i -u three true\n" +
        "RUN su -s /bin/sh -c true four && runuser -u five true && sudo -u six true && gosu seven true\nCMD su eight",
    );
    expect([...shellUsers(model)]).toEqual(["one", "two", "three", "eight"]);
  });

  test("are there for a purpose where people log in", () => {
    expect(servesLogins(lastStage("FROM debian:12\nRUN apt-get install -y openssh-server"))).toBe(true);
    expect(servesLogins(lastStage("FROM example.com/base\nCMD [\"/usr/sbin/sshd\", \"-D\"]"))).toBe(true);
    expect(servesLogins(lastStage("FROM debian:12\nRUN apt-get install -y openssh-client"))).toBe(false);
  });
});
