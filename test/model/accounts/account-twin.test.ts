import { describe, expect, test } from "vitest";
import { accountToolCalls } from "../../../src/model/accounts/account-tool-calls.ts";
import { installCommand, twinCommand } from "../../../src/model/accounts/account-twin.ts";
import { modelOf } from "../evaluated.ts";

function twins(image: string, script: string): readonly (string | undefined)[] {
  return [...accountToolCalls(modelOf(`FROM ${image}\nRUN ${script}`))].map(twinCommand);
}

describe("useradd's words for BusyBox", () => {
  test.each([
    ["useradd app", "adduser -D -H app"],
    ["useradd -m app", "adduser -D app"],
    ["useradd -ms /bin/sh -u 1000 -c 'The app' app", "adduser -D -u 1000 -s /bin/sh -g 'The app' app"],
    ["useradd -l -d /srv -g www-data app", "adduser -D -H -G www-data -h /srv app"],
    ["useradd -N app", "adduser -D -H -G users app"],
    ["useradd -r app", "addgroup -S app && adduser -S -H -G app app"],
    ["useradd -g 82 app", "adduser -D -H -G www-data app"],
    ["useradd -g 4711 app", undefined],
    ["useradd -G a,b app", "adduser -D -H app && addgroup app a && addgroup app b"],
    ["useradd -s /usr/sbin/nologin app", "adduser -D -H -s /sbin/nologin app"],
    ["useradd -p x app", undefined],
    ["useradd $OPTIONS app", undefined],
    ["groupadd -g 10 app", "addgroup -g 10 app"],
    ["groupadd -f app", undefined],
    ["usermod -aG a,b app", "addgroup app a && addgroup app b"],
    ["usermod -u 10 app", undefined],
    ["gpasswd -d app a", "delgroup app a"],
    ["userdel -r app", "deluser --remove-home app"],
    ["groupdel app", "delgroup app"],
  ])("%s", (script, expected) => {
    expect(twins("alpine:3.20", script)).toEqual([expected]);
  });
});

describe("adduser's words for useradd", () => {
  test.each([
    ["adduser -D app", "useradd --create-home app"],
    ["adduser -SDH -G web app", "useradd --system --gid web --no-create-home --shell /usr/sbin/nologin app"],
    ["adduser -S app", "useradd --system --gid nogroup --create-home --shell /usr/sbin/nologin app"],
    ["adduser --system --group app", "useradd --system --no-create-home --shell /usr/sbin/nologin app"],
    ["adduser --disabled-password --gecos '' app", "useradd --create-home --comment '' app"],
    ["adduser --group app", "groupadd app"],
    ["adduser --firstuid 5 app", undefined],
    ["adduser app web", "usermod --append --groups web app"],
    ["addgroup --system app", "groupadd --system app"],
    ["deluser app web", "gpasswd --delete app web"],
    ["delgroup app", "groupdel app"],
  ])("%s", (script, expected) => {
    expect(twins("debian:13", script)).toEqual([expected]);
  });

  test("Red Hat's distributions have no nogroup", () => {
    expect(twins("fedora:42", "adduser -S app")).toEqual([undefined]);
  });
});

test.each([
  ["alpine:3.20", "apk add --no-cache shadow"],
  ["registry.access.redhat.com/ubi9/ubi-minimal:9.4", "microdnf install -y shadow-utils"],
  ["debian:13", undefined],
])("one command installs what %s lacks: %s", (image, expected) => {
  const tool = image.startsWith("debian") ? "adduser" : "useradd";
  expect([...accountToolCalls(modelOf(`FROM ${image}\nRUN ${tool} app`))].map(installCommand)).toEqual([expected]);
});
