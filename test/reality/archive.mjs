import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { join } from "node:path";

/** The host of the cases' archive, which nobody but this proxy knows. */
const HOST = "archive.example.com";

/**
 * A proxy on this machine's loopback that answers for `archive.example.com`: below `/debian` it is the archive that the base in `tree` names, and
 * `/key.asc` is the key that signs that, or, when `wrong` is set, another one of the base's own. All else is passed on.
 */
export async function openArchive(tree) {
  const archive = new URL(archiveOf(tree));
  const keys = keysOf(tree);
  const state = { wrong: false };
  const server = createServer((asked, answer) => {
    const address = new URL(asked.url);
    const isOwn = address.hostname === HOST;
    if (isOwn && address.pathname === "/key.asc") {
      answer.end(asked.method === "HEAD" ? "" : state.wrong ? keys.wrong : keys.right);
      return;
    }
    const path = address.pathname.replace(/^\/debian/, archive.pathname.replace(/\/$/, ""));
    passOn(asked, answer, isOwn ? new URL(path + address.search, archive) : address);
  });
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    proxy: `http://127.0.0.1:${server.address().port}`,
    /** Serves another key from now on, or the right one again. */
    exchangeKey(wrong) {
      state.wrong = wrong;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function passOn(asked, answer, to) {
  const headers = { ...asked.headers, host: to.host };
  const passed = request(to, { method: asked.method, headers }, (got) => {
    answer.writeHead(got.statusCode, got.headers);
    got.pipe(answer);
  });
  passed.on("error", () => {
    answer.destroy();
  });
  asked.pipe(passed);
}

function archiveOf(tree) {
  const list = join(tree, "etc/apt/sources.list");
  const address = existsSync(list) ? /^deb (http:\S+)/m.exec(readFileSync(list, "utf8"))?.[1] : undefined;
  if (address === undefined) throw new Error(`${list} names no archive that is asked over http`);
  return address;
}

/** Debian's release files are signed by the automatic key of the release, and never by the security archive's of the release before. */
function keysOf(tree) {
  const folder = join(tree, "etc/apt/trusted.gpg.d");
  const read = (name) => {
    if (!existsSync(join(folder, name))) throw new Error(`${folder} has no ${name}, but ${readdirSync(folder).join(", ")}`);
    return readFileSync(join(folder, name));
  };
  return { right: read("debian-archive-bookworm-automatic.asc"), wrong: read("debian-archive-bullseye-security-automatic.asc") };
}
