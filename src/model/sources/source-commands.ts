import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { sliceArgument } from "../commands/argument-slice.ts";
import { argumentText } from "../files/written-text.ts";
import type { Step } from "../stage.ts";
import { apk } from "../tools/apk.ts";
import { addAptRepository } from "../tools/apt.ts";
import { dnf, yumConfigManager } from "../tools/dnf.ts";
import { lastOption, optionsNamed, parseInvocation, type Invocation, type ParsedOption } from "../tools/grammar.ts";
import { zypper } from "../tools/zypper.ts";
import { apkAddress } from "./apk-repositories.ts";
import { oneLineSources } from "./apt-one-line.ts";
import { packageSource, type PackageSource, type SourceOption } from "./package-source.ts";

/** The sources that a command adds, or takes for itself alone, by its own operands and options. */
export function sourcesOfCommand(command: Command, step: Step): Iterable<PackageSource> {
  return ADDING.has(command.name) ? addedBy(command, step) : NONE;
}

const NONE: readonly PackageSource[] = [];

const ADDING: ReadonlySet<string | undefined> = new Set([
  "add-apt-repository", "apt-add-repository", "yum-config-manager", "yum", "dnf", "dnf5", "microdnf", "tdnf", "zypper", "apk",
]);

function* addedBy(command: Command, step: Step): Generator<PackageSource> {
  switch (command.name) {
    case "add-apt-repository":
    case "apt-add-repository":
      yield* addedForApt(command, step);
      break;
    case "yum-config-manager":
      for (const address of valuesOf(parseInvocation(command.args, yumConfigManager), "--add-repo")) yield fromAddress("dnf", address, command, step);
      break;
    case "yum":
    case "dnf":
    case "dnf5":
    case "microdnf":
    case "tdnf":
      yield* addedForDnf(command, step);
      break;
    case "zypper":
      yield* addedForZypper(command, step);
      break;
    case "apk":
      for (const address of valuesOf(parseInvocation(command.args, apk), "--repository")) {
        const [, tag] = /^@([\w.-]+)\s+/.exec(address.shape) ?? [];
        const untagged = address.shape.replace(/^@[\w.-]+\s+/, "");
        yield named("apk", address, command, step, { ...apkAddress(untagged), name: tag === undefined ? undefined : `@${tag}` });
      }
      break;
    default:
  }
}

function valuesOf(invocation: Invocation, option: string): readonly Argument[] {
  return optionsNamed(invocation, option).flatMap(({ value }) => (value ? [value] : []));
}

/** A source that a command names by its address; `more` is what else it says of it. */
function named(manager: PackageSource["manager"], address: Argument, command: Command, step: Step, more: Partial<PackageSource> = {}): PackageSource {
  return packageSource({
    manager,
    form: "command",
    address: address.shape,
    addressKind: "folder",
    addressSpan: address.span,
    suites: [],
    components: [],
    name: undefined,
    options: [],
    keys: [],
    optionPlace: undefined,
    span: command.span,
    path: undefined,
    step,
    command,
    ...more,
  });
}

/** A `.repo` file is fetched and kept, any other address becomes a repository. */
function fromAddress(manager: PackageSource["manager"], address: Argument, command: Command, step: Step, more: Partial<PackageSource> = {}): PackageSource {
  const isFile = /\.repo(?:[?#]|$)/.test(address.shape);
  return named(manager, address, command, step, isFile ? { ...more, form: "fetched", addressKind: "file" } : more);
}

function optionsFrom(options: readonly ParsedOption[]): readonly SourceOption[] {
  return options.map(({ name, value, fullSpan }) => ({ name, value: value?.shape, text: value ? `${name} ${value.shape}` : name, span: fullSpan }));
}

/** https://manpages.debian.org/add-apt-repository: a line, an address, `ppa:owner/name`, or a component such as `universe`. */
function* addedForApt(command: Command, step: Step): Generator<PackageSource> {
  const invocation = parseInvocation(command.args, addAptRepository);
  if (lastOption(invocation, "--remove") ?? lastOption(invocation, "--list")) return;
  const ppas = valuesOf(invocation, "--ppa");
  for (const ppa of ppas) yield named("apt", ppa, command, step, ppa.shape.startsWith("ppa:") ? {} : { address: `ppa:${ppa.shape}` });
  for (const operand of [...invocation.operands, ...valuesOf(invocation, "--uri"), ...valuesOf(invocation, "--sourceslist")]) {
    if (/^(?:ppa|cloud-archive):|^\w+:\/\/\S*$/.test(operand.shape)) yield named("apt", operand, command, step);
    else yield* oneLineSources(argumentText(operand), () => ({ path: undefined, step, command }));
  }
}

/** https://dnf5.readthedocs.io/en/latest/dnf5_plugins/config-manager.8.html; its `addrepo` is new, `--add-repo` is dnf 4's. */
function* addedForDnf(command: Command, step: Step): Generator<PackageSource> {
  const invocation = parseInvocation(command.args, dnf);
  const { operands, subcommand } = invocation;
  for (const option of optionsNamed(invocation, "--repofrompath")) {
    const comma = option.value?.shape.indexOf(",") ?? -1;
    if (option.value && comma !== -1) yield named("dnf", sliceArgument(option.value, comma + 1, option.value.shape.length), command, step, { name: option.value.shape.slice(0, comma) });
  }
  if (subcommand?.shape === "copr" && operands[0]?.shape === "enable" && operands[1]) {
    yield named("dnf", operands[1], command, step, { address: `copr:${operands[1].shape}` });
  }
  if (subcommand?.shape !== "config-manager") return;
  for (const address of valuesOf(invocation, "--add-repo")) yield fromAddress("dnf", address, command, step);
  for (const address of valuesOf(invocation, "--from-repofile")) yield named("dnf", address, command, step, { form: "fetched", addressKind: "file" });
  if (operands[0]?.shape === "addrepo") yield* bySettings(invocation, command, step);
}

/** dnf 5: `config-manager addrepo --id=x --set=baseurl=https://… --set=gpgcheck=0`. */
function* bySettings(invocation: Invocation, command: Command, step: Step): Generator<PackageSource> {
  const options: (SourceOption & { readonly argument: Argument })[] = optionsNamed(invocation, "--set").flatMap(({ value, fullSpan }) => {
    const equals = value?.shape.indexOf("=") ?? -1;
    if (!value || equals === -1) return [];
    const argument = sliceArgument(value, equals + 1, value.shape.length);
    return [{ name: value.shape.slice(0, equals).toLowerCase(), value: argument.shape, text: value.shape, span: fullSpan, argument }];
  });
  const address = options.find(({ name }) => name === "baseurl") ?? options.find(({ name }) => name === "metalink" || name === "mirrorlist");
  if (!address) return;
  yield named("dnf", address.argument, command, step, {
    name: lastOption(invocation, "--id")?.value?.shape,
    addressKind: address.name === "baseurl" ? "folder" : "mirror-list",
    options: options.map(({ name, value, text, span }) => ({ name, value, text, span })),
    keys: options
      .filter(({ name }) => name === "gpgkey")
      .map(({ argument }) => ({ by: argument.shape.startsWith("file:") ? "path" : "address", text: argument.shape.replace(/^file:(?:\/\/)?/, ""), span: argument.span })),
  });
}

/** https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html: `addrepo [options] address alias`, `modifyrepo [options] alias…`. */
function* addedForZypper(command: Command, step: Step): Generator<PackageSource> {
  const invocation = parseInvocation(command.args, zypper);
  for (const address of valuesOf(invocation, "--plus-repo")) yield named("zypper", address, command, step);
  const verb = invocation.subcommand?.shape;
  const options = optionsFrom(invocation.options);
  if (verb === "addrepo" || verb === "ar") {
    const [operand, alias] = invocation.operands;
    const address = lastOption(invocation, "--repo")?.value ?? operand;
    if (address) yield fromAddress("zypper", address, command, step, { name: alias?.shape, options });
  } else if (verb === "modifyrepo" || verb === "mr") {
    const [alias] = invocation.operands;
    const place = alias ?? invocation.subcommand;
    if (place) yield named("zypper", place, command, step, { address: UNKNOWN_PIECE, name: alias?.shape, options });
  }
}
