import type { ExecWord, Instruction, Word } from "../../src/syntax/dockerfile.ts";

/** Every word of an instruction that stands in the file as its text says; `decoded` ones went through JSON. */
export function wordsOf(instruction: Instruction): { written: Word[]; decoded: (Word | ExecWord)[] } {
  const written: Word[] = [instruction.keyword];
  const decoded: (Word | ExecWord)[] = [];
  const add = (...words: (Word | undefined)[]): void => {
    for (const word of words) if (word !== undefined) written.push(word);
  };
  switch (instruction.type) {
    case "FROM":
      add(instruction.image, instruction.stageName, ...instruction.words);
      break;
    case "COPY":
    case "ADD":
    case "VOLUME":
    case "EXPOSE":
      if (instruction.form === "exec") decoded.push(...instruction.words);
      else add(...instruction.words);
      break;
    case "ENV":
    case "LABEL":
      for (const { key, value } of instruction.pairs) add(key, value);
      break;
    case "ARG":
      for (const { name, value } of instruction.declarations) add(name, value);
      break;
    case "HEALTHCHECK":
      add(instruction.kind);
      break;
    case "USER":
    case "WORKDIR":
    case "STOPSIGNAL":
    case "MAINTAINER":
      add(instruction.value);
      break;
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
    case "SHELL":
    case "ONBUILD":
    case "UNKNOWN":
      break;
  }
  if ("command" in instruction && instruction.command?.form === "exec") decoded.push(...instruction.command.words);
  return { written, decoded };
}

/** The instruction and, of an ONBUILD, its triggers. */
export function withTriggers(instruction: Instruction): Instruction[] {
  const trigger = instruction.type === "ONBUILD" ? instruction.trigger : undefined;
  return trigger === undefined ? [instruction] : [instruction, ...withTriggers(trigger)];
}
