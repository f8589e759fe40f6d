import { expect, test } from "vitest";
import { writtenFault } from "../../../src/model/images/written-fault.ts";
import { modelOf } from "../evaluated.ts";

/** Where in the file the first image's name is wrong, as it stands there. */
function wrongText(text: string): string | undefined {
  const file = modelOf(text);
  const [use] = file.images;
  const found = use && writtenFault(use, file);
  return found && file.source.text.slice(found.span.start, found.span.end);
}

test.each([
  ["FROM Debian:12\n", "Debian"],
  ["FROM 'team/Debian:12'\n", "Debian"],
  ["FROM Debian${A:-${B:-:12}}\n", undefined],
  ["FROM Team/x${A:-${B:-}}\n", "Team"],
  ["FROM :12\n", ":"],
  ["FROM registry.example.com/\\\nTeam/app\n", "Team"],
  ["ARG TAG\nFROM Team/App/x:${TAG}\n", "Team/App"],
  ["ARG APP\nFROM registry.example.com/Team/$APP\n", "Team"],
  ["ARG APP\nFROM https://$APP\n", "https://"],
  ["ARG DIGEST\nFROM debian:12:slim@$DIGEST\n", ":slim"],
  ["FROM scratch\nCOPY --from=\"Golang\" /a /\n", "Golang"],
])("in %j it is %j", (text, wrong) => {
  expect(wrongText(text)).toBe(wrong);
});

test.each(["${APP}:Tag:x", "Team${APP}", "Host:${PORT}/app", "debian:1${TAG}", "debian@$DIGEST", "${BASE:-Debian}"])(
  "%s may come to a name",
  (reference) => {
    expect(wrongText(`ARG APP\nARG PORT\nARG TAG\nARG DIGEST\nFROM ${reference}\n`)).toBeUndefined();
  },
);

test.each(["BASEIMAGE", "REGISTRY/Image:TAG", "#IMAGE#", "{{Image}}", "@@Base@@", "@Base@:1", "%%BASE%%-Node", "<Image>", "__BASE__/App", "$$Base", "team/ARCH-debian"])(
  "%s waits for a program that fills it in",
  (reference) => {
    expect(wrongText(`FROM ${reference}\n`)).toBeUndefined();
  },
);
