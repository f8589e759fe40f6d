import { expect, test } from "vitest";
import { mayWriteBelow } from "../../../src/model/files/folder-writers.ts";
import { modelOf } from "../evaluated.ts";

/** The commands of a RUN in /app that may write below it. */
function writers(script: string): readonly string[] {
  return modelOf(`FROM debian:12\nWORKDIR /app\nRUN ${script}`)
    .commands.filter(({ command, step }) => mayWriteBelow(command, step, "/app"))
    .map(({ command }) => command.name ?? "?");
}

test.each([
  ["npm ci", ["npm"]],
  ["apt-get update && apt-get install -y curl", []],
  ["useradd app && usermod -aG video app", []],
  ["mkdir -p /app /data", []],
  ["mkdir -p logs", ["mkdir"]],
  ["touch /tmp/a && touch b", ["touch"]],
  ["cp -r /srv/* .", ["cp"]],
  ["cp $A /srv", ["cp"]],
  ["echo x > /tmp/a; echo y > a; echo z > $A", ["echo", "echo"]],
  ["rm -rf a; chmod 755 b", []],
  ["chown app /app && chown app b", ["chown"]],
  ["pip install -r requirements.txt; pip3 install .; pip install -e lib; pip install --target=a b", ["pip3", "pip", "pip"]],
  ["./configure; $TOOL", ["configure", "?"]],
  ["A=b", []],
])("%s", (script, expected) => {
  expect(writers(script)).toEqual(expected);
});

test("a change of modes is one for those who ask about modes", () => {
  const { commands } = modelOf("FROM debian:12\nRUN chmod -R 755 /app; chown -R app /app; chmod 755 /app/b; rm /app/c");
  const changing = commands.filter(({ command, step }) => mayWriteBelow(command, step, "/app", "mode"));
  expect(changing.map(({ command }) => command.args.map(({ text }) => text).join(" "))).toEqual(["-R 755 /app", "755 /app/b"]);
});
