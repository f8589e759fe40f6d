import type { Argument, Command } from "../commands/command.ts";
import { argumentText } from "../files/written-text.ts";
import type { Step } from "../stage.ts";
import { addAptRepository } from "../tools/apt.ts";
import { lastOption, optionsNamed, parseInvocation } from "../tools/grammar.ts";
import { oneLineSources } from "./apt-one-line.ts";
import { packageSource, type PackageSource } from "./package-source.ts";

/** The sources that a command adds by its own operands and options. */
export function* sourcesOfCommand(command: Command, step: Step): Generator<PackageSource> {
  switch (command.name) {
    case "add-apt-repository":
    case "apt-add-repository":
      yield* addedForApt(command, step);
      break;
    default:
  }
}

/** What all sources that commands name have in common. */
function named(manager: PackageSource["manager"], address: Argument, command: Command, step: Step): PackageSource {
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
  });
}

/** https://manpages.debian.org/add-apt-repository: a line, an address, `ppa:owner/name`, or a component such as `universe`. */
function* addedForApt(command: Command, step: Step): Generator<PackageSource> {
  const invocation = parseInvocation(command.args, addAptRepository);
  if (lastOption(invocation, "--remove") ?? lastOption(invocation, "--list")) return;
  const given = ["--ppa", "--uri", "--sourceslist"].flatMap((option) => optionsNamed(invocation, option).flatMap(({ value }) => (value ? [value] : [])));
  for (const operand of [...invocation.operands, ...given]) {
    if (/^(?:ppa|cloud-archive):|^\w+:\/\//.test(operand.shape)) yield named("apt", operand, command, step);
    else yield* oneLineSources(argumentText(operand), { path: undefined, step, command });
  }
}
