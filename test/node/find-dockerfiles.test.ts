import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { findDockerfiles, isDockerfileName } from "../../src/node/find-dockerfiles.ts";
import { permissionsHold, temporaryFolder } from "./temporary-folder.ts";

function namesBelow(root: string, files: readonly string[]): string[] {
  return files.map((file) => relative(root, file).split(sep).join("/"));
}

describe("the name of a Dockerfile", () => {
  it.each(["Dockerfile", "dockerfile", "DOCKERFILE", "Dockerfile.dev", "api.Dockerfile", "api.dockerfile", "Containerfile", "Containerfile.in", "x.Containerfile"])(
    "is %s",
    (name) => {
      expect(isDockerfileName(name)).toBe(true);
    },
  );

  it.each(["Dockerfile.dockerignore", "api.Dockerfile.dockerignore", "Dockerfile.containerignore", "Dockerfiles", "MyDockerfile", "Dockerfile~", "Dockerfile.", ".Dockerfile", "dockerfile-lint.md"])(
    "is not %s",
    (name) => {
      expect(isDockerfileName(name)).toBe(false);
    },
  );
});

describe("a search", () => {
  it("finds every Dockerfile below a folder, by name, hidden folders included", async () => {
    const root = temporaryFolder({
      "z/Dockerfile": "",
      ".devcontainer/Dockerfile": "",
      "a/b/c/api.dockerfile": "",
      "a/Dockerfile.dev": "",
      "a/Dockerfile": "",
      "a/README.md": "",
      Containerfile: "",
      ".git/Dockerfile": "",
      "web/node_modules/pkg/Dockerfile": "",
      "empty/": "",
    });
    const { files, problems, emptyFolders } = await findDockerfiles([root]);
    expect(namesBelow(root, files)).toEqual([
      ".devcontainer/Dockerfile",
      "Containerfile",
      "a/Dockerfile",
      "a/Dockerfile.dev",
      "a/b/c/api.dockerfile",
      "z/Dockerfile",
    ]);
    expect(problems).toEqual([]);
    expect(emptyFolders).toEqual([]);
  });

  it("takes a folder named Dockerfile for a folder", async () => {
    const root = temporaryFolder({ "Dockerfile/Dockerfile": "" });
    expect(namesBelow(root, (await findDockerfiles([root])).files)).toEqual(["Dockerfile/Dockerfile"]);
  });

  it("takes a file that is named for a Dockerfile, whatever it is called, and every file once", async () => {
    const root = temporaryFolder({ "build.txt": "", Dockerfile: "" });
    const named = join(root, "build.txt");
    const { files } = await findDockerfiles([named, root, join(root, "Dockerfile"), named]);
    expect(namesBelow(root, files)).toEqual(["build.txt", "Dockerfile"]);
  });

  it("follows links to files, not to folders, and so never walks in circles", async () => {
    const root = temporaryFolder({ "real/base.txt": "", "real/Dockerfile": "" });
    symlinkSync(join(root, "real/base.txt"), join(root, "Dockerfile"));
    symlinkSync(root, join(root, "real/loop"));
    symlinkSync(join(root, "real"), join(root, "twin.Dockerfile"));
    expect(namesBelow(root, (await findDockerfiles([root])).files)).toEqual(["Dockerfile", "real/Dockerfile"]);
  });

  it("follows a link to a folder that is given as a path", async () => {
    const root = temporaryFolder({ "real/Dockerfile": "" });
    symlinkSync(join(root, "real"), join(root, "link"));
    expect(namesBelow(root, (await findDockerfiles([join(root, "link")])).files)).toEqual(["link/Dockerfile"]);
  });

  it("reports a link that leads nowhere and goes on", async () => {
    const root = temporaryFolder({ "b/Dockerfile": "" });
    mkdirSync(join(root, "a"));
    symlinkSync(join(root, "nowhere"), join(root, "a/Dockerfile"));
    const { files, problems } = await findDockerfiles([root]);
    expect(namesBelow(root, files)).toEqual(["b/Dockerfile"]);
    expect(problems).toEqual([{ path: join(root, "a/Dockerfile"), message: "no such file or folder" }]);
  });

  it("names a path that does not exist and searches the others", async () => {
    const root = temporaryFolder({ Dockerfile: "" });
    const { files, problems } = await findDockerfiles([join(root, "Dockerfle"), root]);
    expect(namesBelow(root, files)).toEqual(["Dockerfile"]);
    expect(problems).toEqual([{ path: join(root, "Dockerfle"), message: "no such file or folder" }]);
  });

  it.runIf(permissionsHold)("reports a folder that cannot be listed and goes on", async () => {
    const root = temporaryFolder({ "closed/Dockerfile": "", "open/Dockerfile": "" });
    chmodSync(join(root, "closed"), 0o000);
    const { files, problems } = await findDockerfiles([root]);
    chmodSync(join(root, "closed"), 0o755);
    expect(namesBelow(root, files)).toEqual(["open/Dockerfile"]);
    expect(problems).toEqual([{ path: join(root, "closed"), message: "permission denied" }]);
  });

  it("says which folders hold no Dockerfile", async () => {
    const root = temporaryFolder({ "src/main.c": "", Dockerfile: "" });
    expect((await findDockerfiles([root, join(root, "src")])).emptyFolders).toEqual([join(root, "src")]);
  });
});
