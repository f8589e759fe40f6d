import { domainOf, parseAddress } from "../downloads/address.ts";
import type { Command } from "../commands/command.ts";
import type { Stage, Step } from "../stage.ts";
import { addAptRepository } from "../tools/apt.ts";
import { parseInvocation } from "../tools/grammar.ts";
import { writtenFiles } from "../files/written-files.ts";
import { argumentText, linesOf, type WrittenText } from "../files/written-text.ts";

/** A package source in apt's one-line form, `deb [options] address suite components`, that a step adds. Offsets are those of the text. */
export interface AptSource {
  readonly text: WrittenText;
  /** Behind `deb` or `deb-src`. */
  readonly typeEnd: number;
  /** What stands between the brackets; absent when there are none. */
  readonly options: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  /** With `UNKNOWN_PIECE` for unknown pieces. */
  readonly address: string;
  /** Absent when it is not known. */
  readonly host: string | undefined;
  /** The last two names of the host; absent when there are not two. */
  readonly domain: string | undefined;
  /** The suite as written; absent when there is none. */
  readonly suite: string | undefined;
  /** The file that it is written to, its path as `WrittenFile` has it; absent behind add-apt-repository, which chooses one. */
  readonly path: string | undefined;
  readonly step: Step;
  /** Absent for COPY. */
  readonly command: Command | undefined;
}

const LINE = /^(\s*deb(?:-src)?)(\s+)(?:\[([^\]]*)\]\s*)?([^\s[]\S*)(?:\s+(\S+))?/;

/** The one-line sources that a stage adds, in order: written into sources.list and its folder, or given to add-apt-repository. */
export function* aptSources(stage: Stage): Generator<AptSource> {
  for (const step of stage.steps) {
    for (const { path, content, command } of writtenFiles(step)) {
      if (/^\/etc\/apt\/sources\.list(?:\.d\/[^/]+\.list)?$/.test(path)) yield* sourcesIn(content, { path, step, command });
    }
    for (const command of step.commands) {
      if (command.name !== "add-apt-repository" && command.name !== "apt-add-repository") continue;
      for (const operand of parseInvocation(command.args, addAptRepository).operands) {
        yield* sourcesIn(argumentText(operand), { path: undefined, step, command });
      }
    }
  }
}

function* sourcesIn(text: WrittenText, place: Pick<AptSource, "path" | "step" | "command">): Generator<AptSource> {
  for (const line of linesOf(text)) {
    const [, type, blanks = "", options, address, suite] = LINE.exec(line.text) ?? [];
    if (type === undefined || address === undefined) continue;
    const typeEnd = line.start + type.length;
    const start = typeEnd + blanks.length + 1;
    const { host } = parseAddress(address);
    yield {
      ...place,
      text,
      typeEnd,
      options: options === undefined ? undefined : { text: options, start, end: start + options.length },
      address,
      host,
      domain: host === undefined ? undefined : domainOf(host),
      suite,
    };
  }
}
