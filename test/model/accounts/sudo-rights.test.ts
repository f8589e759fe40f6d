import { expect, test } from "vitest";
import { sudoRights } from "../../../src/model/accounts/sudo-rights.ts";
import { lastStage } from "../evaluated.ts";

function rights(script: string): readonly string[] {
  return sudoRights(lastStage(`FROM debian:12\nARG NAME\n${script}`)).map(({ who = "", commands, password, certainty }) =>
    [who.replaceAll("\u{FFFC}", "?"), commands, password, certainty].join(" "),
  );
}

test.each([
  ["RUN echo 'app ALL=(ALL:ALL) NOPASSWD: ALL' >> /etc/sudoers", ["app all not-asked certain"]],
  ["RUN echo 'app ALL = (root) SETENV: NOPASSWD: /bin/a, /bin/b' > /etc/sudoers.d/app", ["app some not-asked certain"]],
  ["RUN echo '%wheel ALL=(ALL) ALL' | tee /etc/sudoers.d/wheel", ["%wheel all asked certain"]],
  ['RUN echo "$NAME ALL=NOPASSWD: ALL" > "/etc/sudoers.d/$NAME"', ["? all not-asked certain"]],
  ["RUN if true; then echo 'app ALL=ALL' >> /etc/sudoers; fi", ["app all asked likely"]],
  ["COPY <<END /etc/sudoers.d/app\napp ALL=(ALL) ALL\nEND", ["app all asked certain"]],
  ["RUN echo 'app ALL=(ALL) ALL' | EDITOR='tee -a' visudo", ["app all asked certain"]],
  ["RUN sed -i 's/ALL$/NOPASSWD: ALL/' /etc/sudoers", [" all not-asked certain"]],
  ["RUN echo 'app ALL=(postgres) ALL' >> /etc/sudoers", []],
  ["RUN echo 'root ALL=(ALL) ALL' >> /etc/sudoers", []],
  ["RUN echo 'Defaults env_keep=A' >> /etc/sudoers && echo 'User_Alias A = b' >> /etc/sudoers", []],
  ["RUN echo 'app ALL=(ALL) ALL' >> /tmp/sudoers", []],
  ["RUN echo 'app ALL=(ALL) ALL' > /etc/sudoers.d/app && rm /etc/sudoers.d/app", []],
  ["RUN rm -f /etc/sudoers.d/* && echo 'app ALL=(ALL) ALL' > /etc/sudoers.d/app", ["app all asked certain"]],
  ["RUN echo 'app ALL=(ALL) ALL' > /etc/sudoers.d/app\nRUN echo 'other ALL=ALL' > /etc/sudoers.d/app", ["other all asked certain"]],
  ["RUN echo 'app ALL=(ALL) ALL' >> /etc/sudoers\nRUN apt-get purge -y sudo", []],
])("%s", (script, expected) => {
  expect(rights(script)).toEqual(expected);
});
