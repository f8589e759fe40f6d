import type { AccountToolCall } from "../model/accounts/account-tool-calls.ts";
import { installCommand, twinCommand } from "../model/accounts/account-twin.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { replace } from "./edits.ts";
import type { Fix } from "./finding.ts";

/** A suggestion that says the same to the tools that the image has. Absent when they cannot be told it, or there is no room for it. */
export function useTwin(source: SourceText, call: AccountToolCall): Fix | undefined {
  const span = ownSpan(source, call);
  const twin = span && twinCommand(call);
  // Two commands in one place of a pipe, or behind one sudo, would no longer both be in it.
  const single = call.command.pipeline !== undefined || call.command.wrappers.length > 0;
  if (!span || twin === undefined || (single && twin.includes("&&"))) return undefined;
  return { title: `Write \`${twin}\``, safety: "suggestion", edits: [replace(span, twin)] };
}

/** A suggestion that installs the tool in front of the call. Absent when one command does not do it. */
export function installTool(source: SourceText, call: AccountToolCall): Fix | undefined {
  const span = ownSpan(source, call);
  const install = span && installCommand(call);
  if (!span || install === undefined || call.command.pipeline || call.command.wrappers.length > 0) return undefined;
  const insertion = { span: { start: span.start, end: span.start }, text: `${install} && ` };
  return { title: `Install ${call.bringer ?? "it"}, which brings \`${call.tool}\``, safety: "suggestion", edits: [insertion] };
}

/** From the program to its last argument, where the call stands in the script of the RUN itself and not inside another word. */
export function ownSpan(source: SourceText, { command, step }: Pick<AccountToolCall, "command" | "step">): Span | undefined {
  const { instruction } = step;
  const { program, args, redirects, wrappers } = command;
  const isScript = instruction.type === "RUN" && instruction.command.form === "shell";
  if (!isScript || !program || wrappers.some(({ name }) => name !== "sudo")) return undefined;
  const span = { start: program.span.start, end: (args.at(-1) ?? program).span.end };
  const text = source.text.slice(span.start, span.end);
  const crossed = redirects.some((redirect) => redirect.span.start < span.end) || text.includes("#");
  return crossed || !text.startsWith(program.text) ? undefined : span;
}
