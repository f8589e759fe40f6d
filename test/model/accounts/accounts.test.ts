import { describe, expect, test } from "vitest";
import { absenceOfAccount, findAccount, findGroup } from "../../../src/model/accounts/accounts.ts";
import { entriesOf } from "../../../src/model/persistent-map.ts";
import { lastStage } from "../evaluated.ts";

function account(text: string, name = "app") {
  const found = findAccount(lastStage(text).end.accounts, name);
  return found && { uid: found.uid, gid: found.gid, group: found.group, groups: [...entriesOf(found.groups)].map(([name]) => name).join(), certainty: found.certainty };
}

describe("accounts that the build makes", () => {
  test.each([
    ["FROM debian:12\nRUN useradd -ms /bin/bash -u1001 app", { uid: 1001, gid: 1001, group: "app" }],
    ["FROM debian:12\nRUN groupadd -g 5000 grp && useradd --uid 1001 -g grp -G sudo,adm app", { uid: 1001, gid: 5000, group: "grp", groups: "adm,sudo" }],
    ["FROM debian:12\nRUN useradd -N app", { uid: undefined, group: undefined }],
    ["FROM debian:12\nRUN adduser --disabled-password --gecos '' --uid 1001 app", { uid: 1001, group: "app" }],
    ["FROM debian:12\nRUN adduser --system --group app", { uid: undefined, group: "app" }],
    ["FROM debian:12\nRUN adduser --system app", { group: "nogroup" }],
    ["FROM alpine:3.20\nRUN addgroup -S -g 101 grp && adduser -S -D -H -u 100 -G grp app", { uid: 100, gid: 101, group: "grp" }],
    ["FROM alpine:3.20\nRUN adduser -D -u 9 app wheel", { uid: 9, groups: "" }],
    ["FROM alpine:3.20\nRUN adduser -D app && addgroup -S app wheel && adduser app audio", { groups: "audio,wheel" }],
    ["FROM debian:12\nRUN useradd app && adduser --quiet app audio || addgroup app video || adduser --system app tape", { groups: "audio" }],
    ["FROM alpine:3.20\nRUN adduser -D app && addgroup app wheel", { group: "app", groups: "wheel" }],
    ["FROM debian:12\nRUN echo 'app:x:1001:1002::/home/app:/bin/sh' >> /etc/passwd", { uid: 1001, gid: 1002 }],
    ["FROM debian:12\nRUN printf 'x\\napp:x:7:8::/:\\n' | tee -a /etc/passwd", { uid: 7, gid: 8 }],
    ["FROM debian:12\nRUN cat >> /etc/passwd <<EOF\napp:x:7:8::/:/bin/sh\nEOF", { uid: 7, gid: 8 }],
    ["FROM debian:12\nRUN useradd app && usermod -u 0 -o app", { uid: 0 }],
    ["FROM debian:12\nRUN useradd old && usermod -l app old", { group: "old" }],
    ["FROM debian:12\nRUN id app || useradd app", { certainty: "likely" }],
    ["FROM debian:12\nARG UID=1234\nRUN useradd -u $UID app", { uid: 1234 }],
    ["FROM debian:12\nRUN useradd -u $(stat -c %u /x) app", { uid: undefined }],
    ["FROM debian:12 AS b\nRUN useradd -u 9 app\nFROM scratch\nCOPY --from=b /etc/passwd /etc/passwd", { uid: 9 }],
    ["FROM debian:12 AS b\nRUN useradd -u 9 app\nFROM b", { uid: 9 }],
    ["FROM debian:12\nRUN <<EOF\nset -e\nuseradd -u 9 app\nEOF", { uid: 9 }],
    ["FROM debian:12\nRUN groupadd -g 50 grp && useradd -g grp app && groupmod -g 51 -n crew grp", { gid: 51, group: "crew" }],
    ["FROM debian:12\nRUN useradd -G audio,video app && usermod -G tape app", { groups: "tape" }],
    ["FROM debian:12\nRUN groupadd grp && useradd -G grp,audio app && groupmod -n crew grp", { groups: "audio,crew" }],
    ["FROM debian:12\nRUN useradd -u 9 app\nRUN echo 'app:x:0:0::/:/bin/sh' >> /etc/passwd", { uid: 9 }],
    ["FROM debian:12\nRUN useradd -u 9 app\nRUN id app || useradd -u 10 app", { uid: 9, certainty: "certain" }],
    ["FROM debian:12\nRUN adduser --system --uid 9 app\nRUN adduser --system app", { uid: 9 }],
    ["FROM debian:12\nRUN if [ -e /x ]; then useradd -u 9 app; else useradd -u 10 app; fi", { uid: undefined, certainty: "likely" }],
    ["FROM debian:12\nRUN if [ -e /x ]; then useradd -u 9 app; else useradd -u 0 -o app; fi", { uid: 0, certainty: "likely" }],
    ["FROM debian:12\nRUN useradd -u 9 app\nRUN sed -i 's/:9:/:8:/' /etc/passwd", { uid: undefined, certainty: "likely" }],
    ["FROM debian:12\nARG ID=9\nCOPY <<-EOF /etc/passwd\n\tapp:x:$ID:${ID}:::\nEOF", { uid: 9, gid: 9, certainty: "certain" }],
    ["FROM debian:12\nCOPY <<EOF /etc/passwd\napp:x:9:8:::\napp:x:1:1:::\nEOF", { uid: 9, gid: 8, certainty: "certain" }],
  ])("%s", (text, expected) => {
    expect(account(text)).toMatchObject(expected);
  });

  test.each([
    ["sed -i s,/bin/sh,/bin/bash, /etc/passwd", { home: "/srv", shell: undefined, uid: 9, certainty: "certain" }],
    ["sed -i -e '/^app:/s#:/bin/sh$#:/bin/false#' -e 's|/bin/ash|/bin/sh|g' /etc/passwd", { shell: undefined, uid: 9 }],
    ["sed -i 's#/home/app#/srv/app#' /etc/passwd", { home: "/srv", shell: "/bin/sh" }],
    ["sed -i 's/app:x:9/app:x:8/' /etc/passwd", { uid: undefined, certainty: "likely" }],
    ["sed -i 's#:9:8::/srv#:8:8::/srv#' /etc/passwd", { uid: undefined }],
    ["sed -i 's#/srv.*#/x:1#' /etc/passwd", { uid: undefined }],
    ["sed -i '/srv/d;s,/bin/sh,/bin/ash,' /etc/passwd", { certainty: "likely" }],
    ["sed s,/bin/sh,/bin/bash, /etc/passwd", { shell: "/bin/sh" }],
    ["usermod -u 7 nobody-in-particular", { uid: 9 }],
  ])("after %s", (script, expected) => {
    const { accounts } = lastStage(`FROM debian:12\nRUN useradd -u 9 -d /srv -s /bin/sh app\nRUN ${script}`).end;
    expect(findAccount(accounts, "app")).toMatchObject(expected);
  });

  test("an edit of shells and a change of nobody leave the list as complete as it was", () => {
    const { accounts } = lastStage("FROM debian:12\nRUN sed -i s,/bin/sh,/bin/bash, /etc/passwd && usermod -l new old || groupmod -n new old").end;
    expect(absenceOfAccount(accounts, "new")).toBe("no");
  });

  test("a package leaves the account that is there for it as it is", () => {
    const { accounts } = lastStage("FROM debian:12\nRUN groupadd -g 999 redis && useradd -u 999 -g redis redis\nRUN apt-get install -y redis-server").end;
    expect(findAccount(accounts, "redis")).toMatchObject({ uid: 999, origin: { by: "command" } });
    expect(findGroup(accounts, "redis")?.gid).toBe(999);
  });

  test("a home stands in the base directory that useradd is given", () => {
    const { accounts } = lastStage("FROM debian:12\nRUN useradd --base-dir /srv app").end;
    expect(findAccount(accounts, "app")?.home).toBe("/srv/app");
  });

  test("deleting an account leaves a group that somebody else is in", () => {
    const { accounts } = lastStage("FROM debian:12\nRUN useradd app && useradd -g app other && userdel app").end;
    expect(findAccount(accounts, "app")).toBeUndefined();
    expect(findGroup(accounts, "app")?.certainty).toBe("certain");
  });

  test("deleting an account that may fail makes its group as likely as itself", () => {
    const { accounts } = lastStage("FROM debian:12\nRUN userdel games || true").end;
    expect(findAccount(accounts, "games")?.certainty).toBe("likely");
    expect(findGroup(accounts, "games")?.certainty).toBe("likely");
  });

  test("deleting an account takes its group along", () => {
    const { accounts } = lastStage("FROM ubuntu:24.04\nRUN userdel -r ubuntu && useradd -u 1000 app").end;
    expect(findAccount(accounts, "ubuntu")).toBeUndefined();
    expect(findGroup(accounts, "ubuntu")).toBeUndefined();
    expect(findAccount(accounts, "app")?.gid).toBe(1000);
  });
});

describe("names that are not on the list", () => {
  test.each([
    ["FROM debian:12", "no"],
    ["FROM scratch", "no"],
    ["FROM debian:12\nCOPY <<EOF /etc/passwd\nroot:x:0:0:::\nEOF", "no"],
    ["FROM debian:12\nCOPY <<EOF /etc/passwd\n$LINES\nEOF", "perhaps"],
    ["FROM debian:12\nRUN useradd app\nRUN echo 'root:x:0:0:::' > /etc/passwd", "perhaps"],
    ["FROM debian:12\nRUN useradd app\nCOPY passwd /etc/passwd", "perhaps"],
    ["FROM example.com/private", "perhaps"],
    ["FROM debian:12\nRUN ./install.sh", "perhaps"],
    ["FROM debian:12\nRUN dpkg -i x.deb", "perhaps"],
    ["FROM debian:12\nRUN curl https://example.com | sh", "perhaps"],
    ["FROM debian:12\nRUN apt-get install -y $PKGS", "perhaps"],
    ["FROM debian:12\nCOPY rootfs/ /", "perhaps"],
    ["FROM debian:12\nCOPY passwd /etc/passwd", "perhaps"],
    ["FROM debian:12\nCOPY app.conf /etc/", "no"],
    ["FROM debian:12\nRUN mkdir -p /x && npm ci && chown 1 /x", "no"],
  ])("%s", (text, expected) => {
    expect(absenceOfAccount(lastStage(text).end.accounts, "nosuch")).toBe(expected);
  });
});

describe("more accounts than are gone through one by one", () => {
  const many = Array.from({ length: 201 }, (_, index) => `useradd -u ${2000 + index} u${index}`).join(" && ");

  test("are none that anything is known of once a command may have changed any of them", () => {
    const text = `FROM debian:12\nRUN ${many}\nRUN groupadd -g 9000 crew && useradd -u 9 -g crew app`;
    expect(account(text)).toMatchObject({ uid: 9, gid: 9000 });
    const { accounts } = lastStage(`${text} && groupmod -g 9001 crew`).end;
    expect(findAccount(accounts, "app")).toBeUndefined();
    expect(absenceOfAccount(accounts, "app")).toBe("perhaps");
    expect(findGroup(accounts, "crew")?.gid).toBe(9001);
  });
});
