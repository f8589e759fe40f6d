import { describe, expect, test } from "vitest";
import { accountToolCalls } from "../../../src/model/accounts/account-tool-calls.ts";
import { modelOf } from "../evaluated.ts";

/** Every call with what the tool is at that point. */
function calls(text: string): readonly string[] {
  return [...accountToolCalls(modelOf(text))].map(({ tool, behaviour, certainty }) => `${tool} ${behaviour}${certainty === "likely" ? ", likely" : ""}`);
}

describe("the tools at a call", () => {
  test.each([
    ["are those that the image ships", "FROM alpine:3.20\nRUN useradd a && adduser b", ["useradd absent", "adduser busybox"]],
    ["follow the tag", "FROM debian:13\nRUN adduser a\nFROM debian:12\nRUN adduser a", ["adduser absent", "adduser debian-adduser"]],
    ["come with packages", "FROM alpine:3.20\nRUN apk add shadow && useradd a", ["useradd shadow"]],
    ["come through the stages", "FROM alpine:3.20 AS a\nRUN apk add shadow\nFROM a\nRUN useradd a", ["useradd shadow"]],
    ["hardly come with others on Alpine", "FROM alpine:3.20\nRUN apk add curl\nRUN useradd a", ["useradd absent, likely"]],
    ["may come by dependency on Red Hat's", "FROM amazonlinux:2023\nRUN dnf install -y httpd\nRUN useradd a", ["useradd unknown"]],
    ["may come by recommendation", "FROM debian:13\nRUN apt-get install git; adduser a", ["adduser unknown"]],
    ["do not come by what is known", "FROM debian:13\nRUN apt-get install --no-install-recommends git; adduser a", ["adduser absent"]],
    ["may come with a script", "FROM alpine:3.20\nRUN ./install.sh\nRUN useradd a", ["useradd unknown"]],
    ["may come with a file system", "FROM alpine:3.20\nADD rootfs.tar.gz /\nRUN useradd a", ["useradd unknown"]],
    ["do not come with a script that is copied", "FROM alpine:3.20\nCOPY run.sh /usr/bin/\nRUN useradd a", ["useradd absent"]],
    ["are as the stage ends for triggers", "FROM alpine:3.20\nONBUILD RUN useradd a\nRUN apk add shadow", ["useradd shadow"]],
    ["are likely when the base may change", "ARG V=3.20\nFROM alpine:$V\nRUN useradd a", ["useradd absent, likely"]],
    ["are known for whatever tag of Alpine", "ARG V\nFROM alpine:$V\nRUN useradd a", ["useradd absent, likely"]],
    ["are not known of another root", "FROM alpine:3.20\nRUN chroot /srv useradd a", []],
    ["are not known of a private image", "FROM example.com/a:1\nRUN useradd a", []],
  ])("%s", (_, text, expected) => {
    expect(calls(text)).toEqual(expected);
  });
});
