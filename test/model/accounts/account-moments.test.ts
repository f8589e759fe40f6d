import { describe, expect, test } from "vitest";
import { commandMoments, operationMoments } from "../../../src/model/accounts/account-moments.ts";
import { findAccount, findGroup } from "../../../src/model/accounts/accounts.ts";
import { lastStage } from "../evaluated.ts";

describe("who exists when a command starts", () => {
  test("changes from command to command of one RUN", () => {
    const moments = [...commandMoments(lastStage("FROM debian:12\nRUN ls && useradd app && ls && userdel app && ls"))];
    expect(moments.map(({ command, accounts }) => [command.name, findAccount(accounts, "app") !== undefined])).toEqual([
      ["ls", false],
      ["useradd", false],
      ["ls", true],
      ["userdel", true],
      ["ls", false],
    ]);
  });

  test("is whom the RUNs before left", () => {
    const moments = [...commandMoments(lastStage("FROM debian:12\nRUN groupadd app\nRUN id"))];
    expect(moments.map(({ accounts }) => findGroup(accounts, "app")?.name)).toEqual([undefined, "app"]);
  });

  test("behind ONBUILD is whom the stage ends with, and one trigger finds what another made", () => {
    const moments = [...commandMoments(lastStage("FROM debian:12\nONBUILD RUN useradd b\nONBUILD RUN id\nRUN useradd a"))];
    expect(moments.map(({ command, accounts }) => [command.args.map(({ shape }) => shape).join(), ...["a", "b"].filter((name) => findAccount(accounts, name))])).toEqual([
      ["a"],
      ["b", "a"],
      ["", "a", "b"],
    ]);
  });

  test("is not known behind a trigger that copies", () => {
    const moments = [...commandMoments(lastStage("FROM debian:12\nONBUILD COPY . /\nONBUILD RUN id"))];
    expect(moments.map(({ accounts }) => accounts.opaqueSince !== undefined)).toEqual([true]);
  });
});

test("the operations of one command see each other", () => {
  const moments = [...operationMoments(lastStage("FROM debian:12\nRUN useradd -G audio app"))];
  expect(moments.map(({ operation, accounts }) => [operation.kind, findAccount(accounts, "app") !== undefined])).toEqual([
    ["create-user", false],
    ["join-group", true],
  ]);
});
