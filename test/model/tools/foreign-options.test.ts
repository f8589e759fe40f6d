import { describe, expect, test } from "vitest";
import { foreignOptions, type AccountDialect } from "../../../src/model/tools/foreign-options.ts";
import { modelOf } from "../evaluated.ts";

function foreign(dialect: AccountDialect, line: string): string {
  const [found] = modelOf(`FROM a\nRUN ${line}`).commands;
  if (!found) throw new Error("no command");
  return foreignOptions(found.command.name ?? "", dialect, found.command.args).map(({ text }) => text).join(" ");
}

describe("Debian's adduser", () => {
  test.each([
    ["takes its long options, with one dash too", "adduser --system -group --home=/srv app", ""],
    ["takes them in any case and cut short", "adduser --UID 5 --gec x -u 5 --disabled-p app", ""],
    ["refuses what may be two options", "adduser -D -S -g x --disabled app", "-D -S -g --disabled"],
    ["refuses what is none", "adduser -r -m -k /etc/skel app", "-r -m -k"],
    ["refuses letters that stand together", "adduser -DH app", "-DH"],
    ["prints its help and does no harm", "adduser -h app", ""],
    ["as addgroup refuses the same", "addgroup -S -g 5 app", "-S -g"],
    ["is not judged where a variable may hold anything", "adduser -D $OPTIONS app", ""],
  ])("%s", (_, line, expected) => {
    expect(foreign("debian", line)).toBe(expected);
  });
});

describe("BusyBox's adduser", () => {
  test.each([
    ["takes its letters together", "adduser -SDHu5 -G web app", ""],
    ["takes the long names that Debian's has", "adduser --system --disabled-password --gecos x --ingroup web --uid=5 app", ""],
    ["refuses the others", "adduser --group --disabled-login --firstuid 5 app", "--group --disabled-login --firstuid"],
    ["refuses useradd's", "adduser -r -m -c x app", "-r -m -c"],
    ["as deluser removes the home by its long name only", "deluser -r app", "-r"],
  ])("%s", (_, line, expected) => {
    expect(foreign("busybox", line)).toBe(expected);
  });
});

describe("useradd", () => {
  test.each([
    ["takes letters and long names", "useradd -rmlNUo -K A=B --badname --home /srv --no-c app", ""],
    ["refuses Debian's", "useradd --disabled-password --gecos x --ingroup web app", "--disabled-password --gecos --ingroup"],
    ["refuses BusyBox's", "useradd -S -H app", "-S -H"],
    ["shows defaults without a name only", "useradd -D -s /bin/sh", ""],
    ["makes no account with -D", "useradd -D app", "-D"],
    ["is adduser elsewhere", "adduser --disabled-login app", "--disabled-login"],
  ])("%s", (_, line, expected) => {
    expect(foreign("shadow", line)).toBe(expected);
  });
});
