import type { DockerfileModel } from "../model/dockerfile-model.ts";
import type { ModeChange } from "../model/files/mode-changes.ts";
import { replace } from "./edits.ts";
import type { Fix } from "./finding.ts";

/** A suggestion that writes another mode; absent when a variable holds the mode. */
export function modeFix({ source }: DockerfileModel, { span, text }: ModeChange, mode: string, title: string): Fix | undefined {
  const written = source.text.slice(span.start, span.end);
  const quote = /^["']/.exec(written)?.[0] ?? "";
  if (written !== quote + text + quote) return undefined;
  return { title, safety: "suggestion", edits: [replace(span, quote + mode + quote)] };
}
