import { expect, test } from "vitest";
import { pathChanges } from "../../../src/model/files/path-changes.ts";
import { lastStage } from "../evaluated.ts";

/** What one instruction in /srv does to which paths, and who owns them then. */
function changes(instruction: string): readonly string[] {
  const stage = lastStage(`FROM debian:12\nRUN useradd -u 10001 app\nWORKDIR /srv\nUSER app\n${instruction}`);
  return pathChanges(stage)
    .filter(({ step }) => step === stage.steps.at(-1))
    .map(({ action, path, owner, mode, recursive }) =>
      [action, path, owner && `of ${owner.user}${owner.group === undefined || owner.user === "" || owner.user === "0" ? "" : `:${owner.group}`}`, mode, recursive ? "recursive" : undefined].filter(Boolean).join(" "),
    );
}

test.each([
  ["COPY a b/", ["write /srv/b of 0 recursive", "write /srv/b/a of 0 recursive"]],
  ["COPY a.txt conf.d b/", ["write /srv/b/a.txt of 0 recursive", "write /srv/b of 0 recursive", "write /srv/b/conf.d of 0 recursive"]],
  ["COPY --chown=app --chmod=640 a /b", ["write /b of app 640 recursive"]],
  ["COPY --from=builder a b/", ["write /srv/b recursive", "write /srv/b/a recursive"]],
  ["COPY --from=builder --chown=app a b/", ["write /srv/b of app recursive", "write /srv/b/a of app recursive"]],
  ["COPY *.sh b/", ["write /srv/b of 0 recursive"]],
  ["ADD a.tar.gz b/", ["write /srv/b recursive"]],
  ["ADD --chown=app a.tar.gz b/", ["write /srv/b of app recursive"]],
  ["ADD https://example.com/a.tar.gz b/", ["write /srv/b/a.tar.gz of 0 recursive"]],
  ["WORKDIR app", ["folder /srv/app of app"]],
  ["RUN mkdir -m 700 a && touch a/b", ["folder /srv/a of app 700", "write /srv/a/b of app"]],
  ["RUN echo x > a; echo y | tee b >> c; echo z 2> /dev/null", ["write /srv/a of app", "write /srv/c of app", "write /srv/b of app"]],
  ["RUN sudo touch a", ["write /srv/a of root"]],
  ["RUN sudo echo x > a", ["write /srv/a of app"]],
  ["RUN sudo sh -c 'echo x > a'", ["write /srv/a of root"]],
  ["RUN sudo su other -c 'env A=b echo x > a'", ["write /srv/a of other"]],
  ["RUN sed -i -e s/a/b/ a b && sed s/a/b/ c", ["write /srv/a of app", "write /srv/b of app"]],
  ["RUN chown -R app:app a && chmod g+w b && chgrp app c", ["own /srv/a of app:app recursive", "mode /srv/b g+w", "own /srv/c of "]],
  ["RUN rm -rf a && mv b c", ["remove /srv/a recursive", "write /srv/c recursive", "remove /srv/b recursive"]],
  ["RUN install -o root -m 755 a /b", ["write /b of root 755 recursive"]],
  ["RUN sudo install -d -o app a", ["folder /srv/a of app:0"]],
  ["RUN cp a b && cp -a c d", ["write /srv/b of app recursive", "write /srv/d recursive"]],
  ["RUN tar -xf a.tar -C /b", ["write /b recursive"]],
  ["RUN touch $UNKNOWN_PLACE && make", []],
  ["ONBUILD COPY a /b", []],
])("%s", (instruction, expected) => {
  expect(changes(instruction)).toEqual(expected);
});

test("a COPY of what the build context tells to be a file is one change", () => {
  const stage = lastStage("FROM debian:12\nCOPY run lib /srv/", { readContextFile: (path) => (path === "run" ? "#!/bin/sh" : undefined) });
  expect(pathChanges(stage).map(({ path, source }) => `${path} ${source ?? ""}`)).toEqual(["/srv/run ", "/srv folder", "/srv/lib file"]);
});
