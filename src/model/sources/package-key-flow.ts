import { UNKNOWN_PIECE, type Argument, type Command, type Redirect } from "../commands/command.ts";
import { loopValues } from "../commands/loop-values.ts";
import { downloadOf, isDownloader, type DownloadCommand } from "../downloads/download-command.ts";
import { copyTargets, flagNamed } from "../files/copy.ts";
import { switchesOff } from "../opt-outs/switched-off.ts";
import { emptyMap, getIn, setIn, type PersistentMap } from "../persistent-map.ts";
import { rememberedUpward } from "../remembered.ts";
import { stageBelow, type Stage, type Step } from "../stage.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { tlsSwitches } from "../tools/tls-switches.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";
import type { KeyCheck, KeyMaterial, KeyOrigin, KeyStore, KeyTurn } from "./package-key.ts";
import { isKeyProgram, keyCall, type KeyCall } from "./package-key-calls.ts";
import { checksummedFiles, comparison, isDigestProgram } from "./package-key-checks.ts";
import { inFolder, namedPath, outputFile, savedFiles, type NamedFile } from "./package-key-files.ts";
import { idInAddress, isFingerprint, keyIds, type KeyId } from "./package-key-ids.ts";
import { storeAt, type NamedFiles } from "./package-key-stores.ts";
import { namedKeyrings } from "./package-key-sources.ts";

/** What becomes of what a stage fetches, copies and imports, as far as keys are concerned. */
export interface KeyFlow {
  /** What comes in, keys or not, in order; with what became of it in this stage. */
  readonly trails: ReadonlyMap<KeyMaterial, KeyTrail>;
  /** What each file holds at the end; gpg's own keyring by `OWN_RING`. */
  readonly files: Files;
}

/** The way of one piece of material through a stage. */
export interface KeyTrail {
  readonly stores: readonly KeyStore[];
  readonly turned: ReadonlySet<KeyTurn>;
  readonly check: KeyCheck | undefined;
}

type Files = PersistentMap<readonly KeyMaterial[]>;

interface OpenTrail {
  readonly stores: KeyStore[];
  readonly turned: Set<KeyTurn>;
  /** The files that it passed. */
  readonly paths: Set<string>;
  check: KeyCheck | undefined;
}

/** Stands for gpg's own keyring among the files. */
const OWN_RING = "gpg:";

/** A file that is put together of more than that holds no keys. */
const MOST_IN_A_FILE = 50;

/** Programs that hand on what they read, changed or not. */
const FILTERS: ReadonlySet<string> = new Set([
  "cat", "tee", "sed", "tr", "head", "tail", "gunzip", "gzip", "zcat", "base64", "dos2unix", "pv", "sponge", "xz", "xzcat", "awk",
]);

/** Programs that put files at other places. */
const MOVERS: ReadonlySet<string> = new Set(["cp", "mv", "install", "ln"]);

/** Whether a program may fetch, check, turn, print or move a key; of those that a build starts nine in ten may not. */
function isInvolved(name: string): boolean {
  return FILTERS.has(name) || MOVERS.has(name) || PRINTERS.has(name) || isDownloader(name) || isKeyProgram(name) || isDigestProgram(name);
}

const PRINTERS: ReadonlySet<string> = new Set(["echo", "printf", "rm"]);

/** Follows keys through a stage: what its files hold, what is piped into what. */
export const keyFlow = rememberedUpward(stageBelow, (stage, below: KeyFlow | undefined): KeyFlow => new KeyWalk(stage, below).walk());

/** One walk through a stage: files, pipes and trails change with every command, which is what makes this a class. */
class KeyWalk {
  private readonly stage: Stage;
  private readonly below: KeyFlow | undefined;
  private readonly named: NamedFiles;
  private readonly trails = new Map<KeyMaterial, OpenTrail>();
  /** Checks of files, which may stand in front of or behind the use. */
  private readonly checks = new Map<string, KeyCheck>();
  private files: Files;
  /** What each command of the step at hand prints. */
  private printed = new Map<Command, readonly KeyMaterial[]>();

  constructor(stage: Stage, below: KeyFlow | undefined) {
    this.stage = stage;
    this.below = below;
    this.named = namedKeyrings(stage);
    this.files = below?.files ?? emptyMap();
  }

  walk(): KeyFlow {
    for (const step of this.stage.steps) {
      this.printed = new Map();
      this.copies(step);
      for (const command of step.commands) this.command(command, step);
    }
    for (const trail of this.trails.values()) {
      for (const path of trail.paths) trail.check ??= this.checks.get(path);
    }
    return { trails: this.trails, files: this.files };
  }

  private copies(step: Step): void {
    const { instruction, before } = step;
    if (instruction.type !== "COPY" && instruction.type !== "ADD") return;
    const targets = copyTargets(instruction, before);
    instruction.sources.forEach((word, index) => {
      const target = targets[index]?.path;
      if (target === undefined) return;
      // A folder's files have names that only the folder knows.
      const path = FOLDERS.has(target) ? `${target}/*` : target;
      const { shape } = expandDockerfileWord(word, before.variables);
      const isAddress = /^https?:\/\//.test(shape);
      const { span } = word;
      const place = flagNamed(instruction, "from") ? "elsewhere" : "context";
      const origin: KeyOrigin = isAddress
        ? { from: "address", address: { shape, span }, tls: "checked" }
        : shape.startsWith("<<")
          ? { from: "text", span }
          : { from: "file", path: shape, place };
      const material = this.bring({ origin, ids: [], step, command: undefined });
      const checksum = flagNamed(instruction, "checksum");
      if (checksum) this.trail(material).check = { by: "checksum", span: checksum.span };
      this.land(path, [material], { span: instruction.destination?.span ?? span, step, command: undefined }, false);
    });
  }

  private command(command: Command, step: Step): void {
    const { name } = command;
    if (name === undefined || !isInvolved(name)) return;
    const call = keyCall(command);
    const download = call ? undefined : downloadOf(command);
    const isMover = MOVERS.has(name);
    for (const path of checksummedFiles(command, step)) this.checks.set(path, { by: "checksum", span: command.span });
    const prints = call ? this.call(call, command, step) : download ? this.download(download, step) : this.passedOn(command);
    const place = { command, step };
    if (prints.length > 0) {
      const target = outputFile(command);
      if (target) this.land(target.path, prints, { ...place, span: target.span }, true);
      else this.printed.set(command, prints);
    }
    if (isMover) this.move(command, step);
    if (name === "rm") for (const file of operandsOf(command)) this.remove(namedPath(file, command.directory));
    if (name === "tee") {
      for (const file of operandsOf(command)) this.land(namedPath(file, command.directory), prints, { ...place, span: file.span }, true);
    }
  }

  /** What a download prints; what it saves lands in its files. */
  private download(download: DownloadCommand, step: Step): readonly KeyMaterial[] {
    const { command, addresses, printed } = download;
    const tls = isUnchecked(command) ? "unchecked" : "checked";
    const materials = addresses.flatMap((address) => loopValues(address, command)).map((address) => {
      const id = idInAddress(address);
      return this.bring({ origin: { from: "address", address, tls }, ids: id ? [id] : [], step, command });
    });
    if (printed || outputFile(command)) return materials;
    savedFiles(download).forEach(({ path, span }, index) => {
      const material = materials[index];
      if (material) this.land(path, [material], { span, step, command }, false);
    });
    return [];
  }

  /** What a call of gpg, apt-key or rpm prints. */
  private call(call: KeyCall, command: Command, step: Step): readonly KeyMaterial[] {
    const place = { span: command.span, step, command };
    switch (call.does) {
      case "receive":
      case "fetch":
        this.store(this.asked(call, command, step), call, place);
        return [];
      case "import":
        this.store(this.given(call, command, step), call, place);
        return [];
      case "show":
        for (const material of this.shown(call, command)) this.trail(material).check ??= comparison(step, "fingerprint");
        return [];
      case "turn":
      case "export": {
        const materials = call.does === "turn" ? this.given(call, command, step) : this.exported(call, command);
        for (const material of materials) if (call.turn) this.trail(material).turned.add(call.turn);
        const written = writtenBy(call, command);
        if (!written) return materials;
        this.land(written.path, materials, { ...place, span: written.span }, false);
        return [];
      }
    }
  }

  /** What a keyserver or an address is asked for. */
  private asked(call: KeyCall, command: Command, step: Step): readonly KeyMaterial[] {
    if (call.does === "fetch") {
      const addresses = call.words.flatMap((word) => loopValues(word, command));
      return addresses.map((address) => this.bring({ origin: { from: "address", address, tls: "checked" }, ids: [], step, command }));
    }
    const servers = call.servers.slice(-1).flatMap((server) => loopValues(server, command));
    const ids = call.words.flatMap((word) => keyIds(word, command));
    const material = this.bring({ origin: { from: "keyserver", servers }, ids, step, command });
    const [first] = ids;
    // gpg throws away what has another fingerprint than it asked for: https://dev.gnupg.org/T1579
    if (first && ids.every(isFingerprint)) this.trail(material).check = { by: "fingerprint", span: first.span };
    return [material];
  }

  /** The material in the files that a call names, or in its input. */
  private given({ words, program }: KeyCall, command: Command, step: Step): readonly KeyMaterial[] {
    if (words.length === 0 && program !== "rpm") return this.input(command);
    return words.flatMap((word) => this.inWord(word, command, step));
  }

  private shown({ words, keyring }: KeyCall, command: Command): readonly KeyMaterial[] {
    const ring = this.held(keyring ? ringPath(keyring, command) : OWN_RING);
    const read = words.flatMap((word) =>
      word.commands ? word.commands.flatMap((inner) => this.printed.get(inner) ?? []) : this.held(namedPath(word, command.directory)),
    );
    return [...ring, ...this.input(command), ...read];
  }

  private inWord(word: Argument, command: Command, step: Step): readonly KeyMaterial[] {
    if (word.shape === "-" || word.shape === "/dev/stdin") return this.input(command);
    if (word.commands) return word.commands.flatMap((inner) => this.printed.get(inner) ?? []);
    return loopValues(word, command).flatMap((each) => {
      const isAddress = /^(?:https?|ftp):\/\//.test(each.shape);
      if (isAddress) return [this.bring({ origin: { from: "address", address: each, tls: "checked" }, ids: [], step, command })];
      const path = namedPath(each, command.directory).replace(/^file:\/\//, "");
      const held = this.held(path);
      if (held.length > 0) return held;
      const known = path.includes(UNKNOWN_PIECE) ? undefined : path;
      return [this.bring({ origin: { from: "file", path: known, place: "image" }, ids: [], step, command })];
    });
  }

  private exported({ words, keyring }: KeyCall, command: Command): readonly KeyMaterial[] {
    const ring = this.held(keyring ? ringPath(keyring, command) : OWN_RING);
    const wanted = words.flatMap((word) => keyIds(word, command));
    const matching = ring.filter(({ ids }) => ids.some((id) => wanted.some((other) => isSame(id, other))));
    const materials = matching.length > 0 ? matching : ring;
    const [first] = wanted;
    if (first && wanted.every(isFingerprint)) {
      for (const material of materials) this.trail(material).check ??= { by: "fingerprint", span: first.span };
    }
    return materials;
  }

  private store(materials: readonly KeyMaterial[], call: KeyCall, place: Pick<KeyStore, "span" | "step" | "command">): void {
    const path = call.keyring && place.command ? ringPath(call.keyring, place.command) : undefined;
    if (path !== undefined && call.program === "gpg") {
      this.land(path, materials, { ...place, span: call.keyring?.span ?? place.span }, true);
      return;
    }
    if (call.program === "gpg") this.files = setIn(this.files, OWN_RING, [...this.held(OWN_RING), ...materials].slice(-MOST_IN_A_FILE));
    for (const material of materials) this.trail(material).stores.push({ ...place, kind: call.program, path, lasting: true });
  }

  /** What a filter hands on, and what `echo "$(curl …)"` says. */
  private passedOn(command: Command): readonly KeyMaterial[] {
    const { name = "", args } = command;
    if (name === "echo" || name === "printf") return args.flatMap((word) => word.commands ?? []).flatMap((inner) => this.printed.get(inner) ?? []);
    if (!FILTERS.has(name)) return [];
    const files = name === "tee" ? [] : args.filter(({ shape }) => !shape.startsWith("-"));
    const read = files.flatMap((file) => this.held(namedPath(file, command.directory)));
    return read.length > 0 ? read : this.input(command);
  }

  /** What a command finds on its standard input. */
  private input(command: Command): readonly KeyMaterial[] {
    const { redirects, outerRedirects, pipeline, pipelineStage } = command;
    const redirect = [...outerRedirects, ...redirects].findLast(({ operator }) => operator.startsWith("<"));
    if (redirect) return this.redirected(redirect, command);
    if (!pipeline || pipelineStage === 0) return [];
    return (pipeline.stages[pipelineStage - 1] ?? []).flatMap((printer) => this.printed.get(printer) ?? []);
  }

  private redirected({ operator, target }: Redirect, command: Command): readonly KeyMaterial[] {
    if (target?.commands) return target.commands.flatMap((inner) => this.printed.get(inner) ?? []);
    return target && operator === "<" ? this.held(namedPath(target, command.directory)) : [];
  }

  private move(command: Command, step: Step): void {
    const grammar = grammarOf(command.name ?? "");
    if (!grammar) return;
    const invocation = parseInvocation(command.args, grammar);
    const folder = lastOption(invocation, "--target-directory")?.value;
    const sources = folder ? invocation.operands : invocation.operands.slice(0, -1);
    const target = folder ?? invocation.operands.at(-1);
    if (!target || lastOption(invocation, "--directory")) return;
    const into = namedPath(target, command.directory);
    for (const source of sources) {
      const from = namedPath(source, command.directory);
      const known = this.held(from);
      const isFolder = folder !== undefined || sources.length > 1 || /(?:\/|\/\.)$/.test(target.shape) || FOLDERS.has(into);
      const path = isFolder ? inFolder(into, from) : into;
      if (known.length === 0 && storeAt(path, this.named) === undefined) continue;
      const unread: KeyOrigin = { from: "file", path: from.includes(UNKNOWN_PIECE) ? undefined : from, place: "image" };
      const materials = known.length > 0 ? known : [this.bring({ origin: unread, ids: [], step, command })];
      this.land(path, materials, { span: target.span, step, command }, false);
    }
  }

  /** Puts material into a file, which may be a store. */
  private land(path: string, materials: readonly KeyMaterial[], place: Pick<KeyStore, "span" | "step" | "command">, adds: boolean): void {
    const all = adds ? [...this.held(path), ...materials].slice(-MOST_IN_A_FILE) : materials;
    this.files = setIn(this.files, path, all);
    const kind = storeAt(path, this.named);
    for (const material of materials) {
      const trail = this.trail(material);
      trail.paths.add(path);
      if (kind) trail.stores.push({ ...place, kind, path, lasting: true });
    }
  }

  /** What is deleted stays a key that packages were verified with, but not one of the image. */
  private remove(path: string): void {
    const held = this.held(path);
    if (held.length === 0) return;
    this.files = setIn(this.files, path, []);
    for (const material of held) {
      const { stores } = this.trail(material);
      stores.forEach((store, index) => {
        if (store.path === path) stores[index] = { ...store, lasting: false };
      });
    }
  }

  private held(path: string): readonly KeyMaterial[] {
    return getIn(this.files, path) ?? [];
  }

  private bring(material: KeyMaterial): KeyMaterial {
    this.trail(material);
    return material;
  }

  private trail(material: KeyMaterial): OpenTrail {
    const known = this.trails.get(material);
    if (known) return known;
    const earlier = this.below?.trails.get(material);
    const fresh: OpenTrail = { stores: [], turned: new Set(earlier?.turned), paths: new Set(), check: earlier?.check };
    this.trails.set(material, fresh);
    return fresh;
  }
}

/** Folders that people name without a slash behind. */
const FOLDERS: ReadonlySet<string> = new Set(["/etc/apt/trusted.gpg.d", "/etc/apt/keyrings", "/usr/share/keyrings", "/etc/apk/keys", "/tmp", "/root"]);

/** https://gnupg.org/documentation/manuals/gnupg/GPG-Configuration-Options.html: a name without a slash lies in gpg's home. */
function ringPath(keyring: Argument, command: Command): string {
  const path = namedPath(keyring, command.directory);
  return keyring.shape.startsWith("gnupg-ring:") ? keyring.shape.slice("gnupg-ring:".length) : path;
}

/** The file that gpg writes: the one that it is told to, else one beside a file that it turns. Absent when it prints. */
function writtenBy({ does, turn, words, output, prints }: KeyCall, { directory }: Command): NamedFile | undefined {
  if (output) return { path: namedPath(output, directory), span: output.span };
  const [file] = words;
  if (does !== "turn" || prints || !file || file.shape === "-") return undefined;
  return { path: `${namedPath(file, directory)}.${turn === "armored" ? "asc" : "gpg"}`, span: file.span };
}

function operandsOf({ name = "", args }: Command): readonly Argument[] {
  const grammar = grammarOf(name);
  return grammar ? parseInvocation(args, grammar).operands : [];
}

/** Whether a downloader takes any certificate; a proxy's does not matter here. */
function isUnchecked(command: Command): boolean {
  const table = tlsSwitches(command.name ?? "");
  return table !== undefined && [...switchesOff(command, table)].some(({ option }) => !/^--(?:proxy|doh)/.test(option.name));
}

/** Whether two ids may be the same key's: one ends in the other, or both are the same words. */
function isSame(one: KeyId, other: KeyId): boolean {
  const { digits } = one;
  if (digits === undefined || other.digits === undefined) return one.shape === other.shape;
  return digits.endsWith(other.digits) || other.digits.endsWith(digits);
}
