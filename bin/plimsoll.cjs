#!/usr/bin/env node
// Starts dist/plimsoll.cjs with the code that V8 compiled for it the last time: that spares a run two thirds of its start.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

/** How much of the second copy of what is kept is read at once. */
const PIECE = 1 << 17;
const BUNDLE = path.join(__dirname, "../dist/plimsoll.cjs");

try {
  process.cwd();
} catch {
  // Nothing can be found from here, and modules ask for it while they load.
  process.stderr.write("plimsoll: the current folder is not there any more\n");
  process.exit(2);
}

const folder = cacheFolder();
if (folder === undefined) require(BUNDLE);
else loadWithCache(BUNDLE, folder, new Map());

/** The folder of the user's own in which compiled code is kept; none when it is not wanted or there is no such folder. */
function cacheFolder() {
  const { env } = process;
  // The variable that Node's own cache obeys.
  if (env.NODE_DISABLE_COMPILE_CACHE === "1") return undefined;
  const base = env.XDG_CACHE_HOME || env.LOCALAPPDATA || (env.HOME && path.join(env.HOME, process.platform === "darwin" ? "Library/Caches" : ".cache"));
  return base ? path.join(base, "plimsoll") : undefined;
}

/**
 * What a file of the bundle exports. Its compiled code is read and written here, on every Node: module.enableCompileCache, which those from
 * 22.8 on have, keeps what is compiled before a module runs, and so leaves 64 ms over an empty run of Node 22 where this leaves 35. Without a usable cache the
 * run is only slower. `loaded` has the modules that are there already.
 */
function loadWithCache(file, folder, loaded) {
  const known = loaded.get(file);
  if (known) return known.exports;
  const bundled = { exports: {} };
  loaded.set(file, bundled);
  const { source, size, mtimeMs } = readSource(file);
  const part = path.basename(file, ".cjs");
  // Compiled code is good for one build of plimsoll and one build of V8.
  const name = `${part}-${process.versions.v8}-${process.arch}-${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}.bin`;
  const cachedData = readCache(path.join(folder, name));
  const script = new (require("node:vm").Script)(source, { filename: file, cachedData });
  // A script that comes from the cache cannot import, and plug-ins are modules: see src/node/configuration/plugins.ts. Node keeps theirs.
  globalThis[Symbol.for("plimsoll.import")] = (url) => {
    require("node:module").enableCompileCache?.(folder);
    return import(url);
  };
  const here = path.dirname(file);
  const requireFromHere = (wanted) => (wanted.startsWith(".") ? loadWithCache(path.join(here, wanted), folder, loaded) : require(wanted));
  script.runInThisContext()(bundled.exports, requireFromHere, bundled, file, here);
  if (!cachedData || script.cachedDataRejected) {
    // Written at the end, when everything that a run needs has been compiled; a run that lints nothing has compiled little of it.
    process.on("exit", () => {
      if (file !== BUNDLE || globalThis[Symbol.for("plimsoll.linted")]) writeCache(folder, part, name, script.createCachedData());
    });
  }
  return bundled.exports;
}

/** A file of the bundle as a function of what a module knows. Whoever puts the function's head in front of a text that was read has V8 copy it, which takes 1 ms. */
function readSource(bundled) {
  const head = "(function(exports,require,module,__filename,__dirname){";
  const foot = "\n})";
  const file = fs.openSync(bundled, "r");
  const { size, mtimeMs } = fs.fstatSync(file);
  const bytes = Buffer.allocUnsafeSlow(head.length + size + foot.length);
  bytes.write(head, "latin1");
  fs.readSync(file, bytes, head.length, size, 0);
  bytes.write(foot, head.length + size, "latin1");
  fs.closeSync(file);
  // scripts/bundle.mjs leaves nothing but ASCII in it, and this is three times as fast as UTF-8.
  return { source: bytes.latin1Slice(), size, mtimeMs };
}

/**
 * V8 does not look whether the data is whole, and hangs or crashes on what is not, so it stands there twice and both must agree. Comparing them takes
 * less than 1 ms; a sum over it takes 5, because nothing has compiled its loop yet, and Node's own needs a module that takes 2.
 */
function readCache(cache) {
  let file;
  try {
    file = fs.openSync(cache, "r");
    const { size } = fs.fstatSync(file);
    const data = Buffer.allocUnsafeSlow(size / 2);
    if (data.length === 0 || fs.readSync(file, data, 0, data.length, 0) < data.length) return undefined;
    const piece = Buffer.allocUnsafeSlow(PIECE);
    for (let done = 0; done < data.length; done += PIECE) {
      const length = Math.min(PIECE, data.length - done);
      if (fs.readSync(file, piece, 0, length, data.length + done) < length) return undefined;
      if (data.compare(piece, 0, length, done, done + length) !== 0) return undefined;
    }
    return data;
  } catch {
    // There is none yet, or it may not be read.
    return undefined;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/** Puts the file there whole or not at all, whoever else does the same, and takes those of other versions away. */
function writeCache(folder, part, name, data) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const temporary = path.join(folder, `${name}.${process.pid}`);
    fs.writeFileSync(temporary, Buffer.concat([data, data]), { mode: 0o600 });
    fs.renameSync(temporary, path.join(folder, name));
    for (const other of fs.readdirSync(folder)) {
      if (other.startsWith(`${part}-`) && other.endsWith(".bin") && other !== name) fs.unlinkSync(path.join(folder, other));
    }
  } catch {
    // A folder that cannot be written costs time and nothing else.
  }
}
