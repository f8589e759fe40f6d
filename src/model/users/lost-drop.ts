import type { Command } from "../commands/command.ts";
import { startSteps, commandsOfFile, namesStockStartUp, startedPrograms } from "./start-up.ts";
import type { Stage, Step } from "../stage.ts";

/** An ENTRYPOINT in whose place the base image has one that leaves root. */
export interface LostDrop {
  readonly entrypoint: Step;
  /** The account that the base image's own start-up goes on as, as far as known. */
  readonly to: string | undefined;
  /** `possible`: it is a script that cannot be read, and that may call the one it replaces. */
  readonly certainty: "certain" | "likely" | "possible";
}

/** Clients and shells: the stock scripts leave root for the server only. */
const CLIENTS = /^(ba|da|a|z|k)?sh$|^(psql|mysql|mariadb|mongo|mongosh|cqlsh|cypher-shell|influx|clickhouse-client|vault|consul)$|-cli$|ctl$|-?dump(all)?$|backup|^pg_/;

/** The privilege drop of the base image that the ENTRYPOINT in force does away with; absent when there was none, it is not lost, or USER asks for root. */
export function lostDrop(stage: Stage): LostDrop | undefined {
  const facts = stage.image?.facts;
  const { user, by, drop } = stage.verdict;
  if (user !== "root" || by === "user" || drop?.certainty === "certain" || !facts?.dropsPrivileges || facts.dropsBy === "daemon") return undefined;
  const starts = startSteps(stage);
  const entrypoint = starts.find((step) => step.instruction.type === "ENTRYPOINT");
  const commands = starts.flatMap((step) => step.commands);
  if (!entrypoint || commands.length === 0 || commands.some((command) => callsStock(stage, command))) return undefined;
  if (commands.every(({ name }) => name === undefined || CLIENTS.test(name))) return undefined;
  const lost = { entrypoint, to: facts.dropsTo };
  if (drop) return { ...lost, certainty: "possible" };
  const doubtful = stage.image?.expansion.overridable === true || facts.confidence === "inferred" || commands.some((command) => isSomeFile(stage, command));
  return { ...lost, certainty: doubtful ? "likely" : "certain" };
}

/** Whether a command is the base image's start-up, or a script that calls it. */
function callsStock(stage: Stage, command: Command): boolean {
  if (namesStockStartUp(stage, command)) return true;
  return startedPrograms(stage, command).some(({ file }) => file && commandsOfFile(file).some((inner) => namesStockStartUp(stage, inner)));
}

/** A program that is named by a path which nothing here is known to write: it came with a folder, and may be a script. */
function isSomeFile(stage: Stage, command: Command): boolean {
  return startedPrograms(stage, command).some(({ name, file }, index) => index === 0 && name.includes("/") && !file);
}
