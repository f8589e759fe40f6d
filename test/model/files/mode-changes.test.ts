import { expect, test } from "vitest";
import { modeChanges } from "../../../src/model/files/mode-changes.ts";
import { lastStage } from "../evaluated.ts";

/** The modes that one instruction gives, with what gets them. */
function changes(instruction: string): readonly string[] {
  const { steps } = lastStage(`FROM debian:12\nENV HOME_OF_APP=/home/app\nWORKDIR /srv\n${instruction}`);
  return steps.flatMap((step) =>
    [...modeChanges(step)].map(({ text, kind, paths, written, recursive, selective }) =>
      [text, kind, paths.join(" "), `as ${written.join(" ")}`, recursive ? "recursive" : "", selective ? "selective" : ""].filter(Boolean).join(", "),
    ),
  );
}

test.each([
  ["RUN chmod 755 a /b", ["755, unknown, /srv/a /b, as a /b"]],
  ['RUN chmod -R g+w "$HOME_OF_APP"', ["g+w, unknown, /home/app, as $HOME_OF_APP, recursive"]],
  ["RUN mkdir -pm 700 a", ["700, folder, /srv/a, as a"]],
  ["RUN install -m 600 a b /etc/c", ["600, file, /etc/c, as /etc/c"]],
  ["RUN install -d -m 750 a b", ["750, folder, /srv/a /srv/b, as a b"]],
  ["COPY --chmod=644 a b/", ["644, file, /srv/b/a, as /srv/b/a, recursive"]],
  ["COPY --chmod=644 a.conf b.conf /etc/", ["644, file, /etc/a.conf /etc/b.conf, as /etc/a.conf /etc/b.conf"]],
  ["COPY --chmod=644 a $UNKNOWN/b", ["644, file, $UNKNOWN/b, as $UNKNOWN/b"]],
  ["RUN find /a b -type d -exec chmod 755 {} +", ["755, folder, /a /srv/b, as /a b, recursive"]],
  ["RUN find /a -type f -name '*.sh' | xargs chmod +x", ["+x, file, /a, as /a, recursive, selective"]],
  ["RUN find / ! -user root -exec chmod 755 {} ;", ["755, unknown, /, as /, recursive, selective"]],
  ["RUN ls | xargs chmod 600", ["600, unknown, as "]],
  ["RUN chmod --reference=a b && chmod $MODE c && mkdir d", []],
])("%s", (instruction, expected) => {
  expect(changes(instruction)).toEqual(expected);
});
