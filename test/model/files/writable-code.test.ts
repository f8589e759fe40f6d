import { expect, test } from "vitest";
import { programUser, writableCode } from "../../../src/model/files/writable-code.ts";
import { lastStage } from "../evaluated.ts";

/** What the user of the container can replace. */
function replaceable(text: string): readonly string[] {
  const stage = lastStage(`FROM debian:12\nRUN useradd -u 10001 app\n${text}`);
  const user = programUser(stage);
  return user ? writableCode(stage, user).map(({ path, role, by }) => `${by} ${role} ${path}`) : [`root`];
}

test.each([
  ['COPY --chown=app run /run\nUSER app\nCMD ["/run"]', ["owns program /run"]],
  ['COPY --chown=10001 . /srv\nUSER app\nCMD ["/srv/run"]', ["owns program /srv/run"]],
  ['COPY --chmod=777 . /srv\nUSER app\nCMD ["python3", "-u", "/srv/run.py"]', ["writes program /srv/run.py"]],
  ['RUN chown -R app /usr/local\nUSER app\nCMD ["run"]', ["owns search-path /usr/local/sbin", "owns search-path /usr/local/bin"]],
  ['ENV PATH=/srv/bin:$PATH\nRUN chown app /srv/bin /etc\nUSER app\nCMD ["run"]', ["owns search-path /srv/bin", "owns configuration /etc"]],
  ['COPY --chown=app run /run\nRUN chown root /run\nUSER app\nCMD ["/run"]', []],
  ['RUN chmod 777 /run && chmod o-w /run\nUSER app\nCMD ["/run"]', []],
  ['COPY --chown=app run /run\nENTRYPOINT ["gosu", "app", "/run"]', ["owns program /run"]],
  ['COPY --chown=app run /run\nCMD ["/run"]', ["root"]],
])("%s", (text, expected) => {
  expect(replaceable(text)).toEqual(expected);
});
