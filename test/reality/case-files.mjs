import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));

/** Every case: its name (`<group>/<story>`), its text, and what its header says about the build. */
export function readCases() {
  const root = join(HERE, "cases");
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((folder) => readdirSync(join(root, folder.name)).map((file) => `${folder.name}/${file}`))
    .filter((file) => file.endsWith(".Dockerfile"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return { name: file.slice(0, -".Dockerfile".length), text, expected: expectationOf(file, text) };
    });
}

/**
 * `# reality: build fails, <rule>`, `start fails, <rule>` (the image builds, no container starts), `start prints id` (its own
 * command is run and prints who it is) or `volumes are reset` (where Buildah, other than BuildKit, throws away what RUN writes
 * behind VOLUME). Without such a line the image builds and a container starts.
 */
function expectationOf(file, text) {
  const said = /^# reality: (.*)$/m.exec(text)?.[1];
  if (said === undefined) return { fails: undefined, rule: undefined, printsId: false, resetsVolumes: false };
  if (said === "start prints id" || said === "volumes are reset") {
    return { fails: undefined, rule: undefined, printsId: said === "start prints id", resetsVolumes: said === "volumes are reset" };
  }
  const read = /^(build|start) fails, ([a-z-]+)$/.exec(said);
  if (!read) throw new Error(`${file}: "# reality: ${said}" is none of the known headers`);
  return { fails: read[1], rule: read[2], printsId: false, resetsVolumes: false };
}

/** A fresh build context in `folder`: the files that all cases share, and an archive whose files belong to 1234:1234. */
export function makeContext(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(HERE, "context"), folder, { recursive: true });
  execFileSync("tar", ["--owner=1234", "--group=1234", "--mode=640", "-cf", join(folder, "settings.tar"), "-C", join(folder, "settings"), "."]);
  return {
    folder,
    read: (path) => {
      try {
        return readFileSync(join(folder, path), "utf8");
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      writeFileSync(join(folder, "Dockerfile"), text);
    },
  };
}
