import { expect, test } from "vitest";
import { downloadOf } from "../../../src/model/downloads/download-command.ts";
import { modelOf } from "../evaluated.ts";

/** What a command downloads: its addresses and whether they are printed or saved; absent when it is no download. */
function download(line: string): string | undefined {
  const command = modelOf(`FROM a\nRUN ${line}\n`).commands[0]?.command;
  const found = command && downloadOf(command);
  return found && `${found.printed ? "prints" : "saves"} ${found.addresses.map(({ shape }) => shape).join(" ")}`;
}

test.each([
  ["curl -fsSL https://example.com/a", "prints https://example.com/a"],
  ["curl -o - --url https://example.com/a", "prints https://example.com/a"],
  ["curl -fsSLo/tmp/a https://example.com/a", "saves https://example.com/a"],
  ["curl -sSLO https://example.com/a https://example.com/b", "saves https://example.com/a https://example.com/b"],
  ["curl https://example.com/a > /tmp/a", "saves https://example.com/a"],
  ["curl https://example.com/a 2> /dev/null", "prints https://example.com/a"],
  ["wget https://example.com/a", "saves https://example.com/a"],
  ["wget -qO- https://example.com/a", "prints https://example.com/a"],
  ["wget https://example.com/a -O /dev/stdout", "prints https://example.com/a"],
  ["aria2c -o a https://example.com/a", "saves https://example.com/a"],
  ["http GET https://example.com/a name==value", "prints https://example.com/a"],
  ["https --download example.com/a", "saves example.com/a"],
  ["lynx -source https://example.com/a", "prints https://example.com/a"],
  ["fetch -o - https://example.com/a", "prints https://example.com/a"],
])("%s", (line, expected) => {
  expect(download(line)).toBe(expected);
});

test.each(["curl --version", "curl -I https://example.com", "wget --spider https://example.com", "curl", "git clone https://example.com/a"])(
  "%s downloads nothing",
  (line) => {
    expect(download(line)).toBeUndefined();
  },
);
