import { describe, expect, test } from "vitest";
import { adduserQuestions } from "../../../src/model/accounts/adduser-questions.ts";
import { modelOf } from "../evaluated.ts";

/** What the calls of `adduser` ask for, one text each. */
function questions(base: string, run: string): readonly string[] {
  return [...adduserQuestions(modelOf(`FROM ${base}\nRUN ${run}`))].map(({ password, details, fails, certainty }) =>
    [password ? "password" : "", details ? "details" : "", fails ? "fails" : "", certainty].filter((word) => word !== "").join(" "),
  );
}

describe("what adduser asks for", () => {
  test.each([
    ["debian:12", "adduser app", ["password details certain"]],
    ["debian:12", "adduser --gecos x app", ["password certain"]],
    ["debian:12", "adduser --comment x app", ["password certain"]],
    ["debian:12", "adduser --disabled-login app", ["details certain"]],
    ["debian:12", "adduser --disabled-password --gecos x app", []],
    ["debian:12", "adduser --system app", []],
    ["debian:12", "adduser app audio", []],
    ["debian:12", "yes | adduser app", []],
    ["debian:12", "{ adduser app; } < answers", []],
    ["debian:13", "adduser app", []],
    ["debian:12", "adduser -D app", []],
    ["alpine", "adduser app", ["password fails certain"]],
    ["alpine", "adduser -H -u 1000 app", ["password fails certain"]],
    ["alpine", "adduser -D app", []],
    ["alpine", "adduser --disabled-password app", []],
    ["alpine", "adduser -S app", []],
    ["alpine", "adduser app audio", []],
    ["alpine", "adduser app || true", []],
    ["alpine", "echo x | adduser app", []],
    ["fedora", "adduser app", []],
    ["example.com/base", "adduser app", []],
    ["example.com/base", "apt-get update && adduser app", ["password details likely"]],
    ["example.com/base", "apk add curl && adduser app", []],
    ["example.com/base", "adduser --quiet app", ["password details likely"]],
  ])("%s: %s", (base, run, expected) => {
    expect(questions(base, run)).toEqual(expected);
  });
});
