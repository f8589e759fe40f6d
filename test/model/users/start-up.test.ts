import { expect, test } from "vitest";
import { fileSpan } from "../../../src/syntax/logical-text.ts";
import { commandsOfFile, namesStockStartUp, startCommands, startedPrograms, startSteps, type StartedProgram } from "../../../src/model/users/start-up.ts";
import { lastStage } from "../evaluated.ts";

function started(text: string): readonly StartedProgram[] {
  const stage = lastStage(text);
  return startCommands(stage).flatMap((command) => startedPrograms(stage, command));
}

test("ENTRYPOINT and CMD come from wherever in the chain of stages they are in force", () => {
  const stage = lastStage('FROM a AS base\nENTRYPOINT ["tini", "--", "a"]\nCMD ["old"]\nFROM base\nCMD ["b"]\nONBUILD CMD ["c"]');
  expect(startSteps(stage).map((step) => step.instruction.type)).toEqual(["ENTRYPOINT", "CMD"]);
  expect(startCommands(stage).map((command) => command.name)).toEqual(["a", "b"]);
});

test("a script of a heredoc is read, and its commands can be found in the Dockerfile", () => {
  const text = 'FROM a\nCOPY <<-"EOF" /usr/local/bin/start\n\t#!/bin/sh\n\texec gosu app "$@"\n\tEOF\nENTRYPOINT ["start"]';
  const file = started(text)[0]?.file;
  const content = file?.content;
  if (!file || !content) throw new Error("the script was not read");
  const places = commandsOfFile(file).map(({ span }) => fileSpan(content, span.start, span.end));
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['"$@"']);
});

test("a script from the build context cannot be read", () => {
  expect(started('FROM a\nCOPY run.sh /\nCMD ["/run.sh"]')).toMatchObject([{ name: "/run.sh", unread: true }]);
  expect(started("FROM a\nCMD bash start.sh")).toMatchObject([{ unread: false }, { name: "start.sh", unread: true }]);
});

test("a program that no instruction brings is not taken for a script", () => {
  expect(started('FROM a\nCMD ["node", "server.js"]').some(({ unread }) => unread)).toBe(false);
});

test("what another interpreter runs is no shell script", () => {
  const file = started('FROM a\nCOPY <<EOF /run\n#!/usr/bin/env python3\nimport os\nEOF\nCMD ["/run"]')[0]?.file;
  expect(file && commandsOfFile(file)).toEqual([]);
});

test("a file that a program is given is a script only to an interpreter", () => {
  expect(started('FROM a\nCOPY x /etc/x.conf\nCMD ["server", "/etc/x.conf"]').some(({ unread }) => unread)).toBe(false);
  expect(started('FROM a\nCOPY x /srv/x\nCMD ["sh", "/srv/x"]')).toMatchObject([{ unread: false }, { unread: true }]);
});

test("a path is seen from the folder that the container starts in", () => {
  const script = "COPY <<EOF /srv/run.sh\nserve\nEOF";
  const read = [{ unread: false, file: { content: { text: "serve\n" } } }];
  expect(started(`FROM scratch\n${script}\nCMD ["./run.sh"]\nWORKDIR /srv`)).toMatchObject(read);
  expect(started(`FROM scratch\n${script}\nWORKDIR /srv\nCMD ["bash", "run.sh"]`).slice(1)).toMatchObject(read);
});

test("a start-up script that no instruction brings is the base image's own", () => {
  const namesStock = (text: string): boolean => {
    const stage = lastStage(text);
    return startCommands(stage).some((command) => namesStockStartUp(stage, command));
  };
  expect(namesStock('FROM postgres\nENTRYPOINT ["wait-for", "db:5432", "--", "docker-entrypoint.sh", "postgres"]')).toBe(true);
  expect(namesStock('FROM postgres\nCOPY docker-entrypoint.sh /usr/local/bin/\nENTRYPOINT ["docker-entrypoint.sh"]')).toBe(false);
  expect(namesStock('FROM postgres\nENTRYPOINT ["postgres"]')).toBe(false);
});
