import { expect, test } from "vitest";
import { suStarts } from "../../../src/model/users/su-start.ts";
import { lastStage } from "../evaluated.ts";

function starts(...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  return suStarts(lastStage(text)).map(({ tool, span, program, certainty }) => `${certainty} ${tool} at ${text.slice(span.start, span.end)} for ${program ?? "?"}`);
}

test("the program is the one that goes on running", () => {
  expect(starts("FROM debian:12", 'CMD su app -c "cd /srv && exec ./server"')).toEqual(["certain su at su for server"]);
  expect(starts("FROM debian:12", 'CMD ["sudo", "-u", "app", "/srv/server"]')).toEqual(['certain sudo at "sudo" for server']);
  expect(starts("FROM debian:12", "CMD su - app")).toEqual(["certain su at su for ?"]);
});

test("what runs before the last command only prepares the start", () => {
  expect(starts("FROM debian:12", "CMD sudo service cron start && exec server")).toEqual([]);
  expect(starts("FROM debian:12", "CMD exec su app -c server; echo never")).toEqual(["certain su at su for server"]);
});

test("the distribution decides whose su it is, and apk gives away Alpine", () => {
  const su = "CMD su app -c server";
  expect(starts("FROM alpine:3.22", su)).toEqual([]);
  expect(starts("FROM alpine:3.22", "RUN apk add util-linux", su)).toEqual(["likely su at su for server"]);
  expect(starts("FROM alpine:3.22", "CMD sudo server")).toEqual(["likely sudo at sudo for server"]);
  expect(starts("FROM registry.example.com/base", su)).toEqual(["likely su at su for server"]);
  expect(starts("FROM registry.example.com/base", "RUN apk add curl", su)).toEqual([]);
});

test("a program of the same name in another folder is somebody's own", () => {
  expect(starts("FROM debian:12", "CMD /srv/su app -c server")).toEqual([]);
  expect(starts("FROM debian:12", "CMD /bin/su app -c server")).toEqual(["certain su at /bin/su for server"]);
});
