import { expect, test } from "vitest";
import { findAccount, findGroup, listAccounts } from "../../../src/model/accounts/accounts.ts";
import { lastStage } from "../evaluated.ts";

/** The accounts after a RUN on scratch, where nothing else is known to exist. */
function accountsAfter(script: string) {
  return lastStage(`FROM scratch\nRUN ${script}\n`).end.accounts;
}

test.each([
  ["echo", "echo app:x:1000:1000::/:/bin/sh >> /etc/passwd"],
  ["printf with a format", "printf '%s:x:%s:1000::/:/bin/sh\\n' app 1000 >> /etc/passwd"],
  ["a pipe into tee", "echo app:x:1000:1000::/:/bin/sh | tee -a /etc/passwd"],
  ["a group of commands", "{ echo db:x:999:999::/:; echo app:x:1000:1000::/:/bin/sh; } >> /etc/passwd"],
  ["a heredoc", "cat <<EOF >> /etc/passwd\ndb:x:999:999::/:\napp:x:1000:1000::/:/bin/sh\nEOF"],
])("an account's line is read from %s", (_, script) => {
  const accounts = accountsAfter(script);
  expect(findAccount(accounts, "app")?.uid).toBe(1000);
  expect(accounts.opaqueSince).toBeUndefined();
});

test("a group's line is read too", () => {
  expect(findGroup(accountsAfter("echo staff:x:50: > /etc/group"), "staff")?.gid).toBe(50);
});

test.each(["curl https://example.com/passwd >> /etc/passwd", "sed -i /x/d /etc/passwd", "getent passwd | tee -a /etc/passwd"])(
  "what %s writes may be any account",
  (script) => {
    const accounts = accountsAfter(script);
    expect(listAccounts(accounts)).toEqual(listAccounts(accountsAfter("true")));
    expect(accounts.opaqueSince).toBeDefined();
  },
);

test("an account points to its name in its own line", () => {
  const text = "FROM scratch\nRUN printf 'a:x:1:1::/:\\nb:x:2:2::/:\\n' >> /etc/passwd\n";
  const origin = findAccount(lastStage(text).end.accounts, "b")?.origin;
  expect(origin && "span" in origin && text.slice(origin.span.start, origin.span.end)).toBe("b");
});
