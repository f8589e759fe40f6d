import type { Span } from "../../source/span.ts";
import { fileSpan } from "../../syntax/logical-text.ts";
import type { DockerfileModel, ImageUse } from "../dockerfile-model.ts";
import { referenceFault, type ReferenceFault } from "./reference-fault.ts";
import { isTemplateName } from "./template-name.ts";
import { writtenReference } from "./written-reference.ts";

/** A fault of a reference that no build argument can mend. */
export interface WrittenFault {
  readonly fault: ReferenceFault;
  /** Where it is in the file. */
  readonly span: Span;
  /** The reference as far as it is fixed: up to the first variable. `fault` counts in it, and `fault.meant` replaces it. */
  readonly text: string;
}

/** The fault in what a file itself says of an image's name; absent when there is none, or a template is yet to be filled in. */
export function writtenFault({ written }: Pick<ImageUse, "written">, { syntax }: Pick<DockerfileModel, "syntax">): WrittenFault | undefined {
  const reference = isTemplateName(written.text) ? undefined : writtenReference(written, syntax.escape);
  if (!reference) return undefined;
  const { text } = reference.text;
  const decided = reference.complete ? { end: text.length, standIn: "" } : decidedPart(text);
  const fault = referenceFault(text.slice(0, decided.end) + decided.standIn);
  if (!fault || decided.end === 0) return undefined;
  const end = Math.min(fault.end, decided.end);
  const meant = fault.meant && fault.meant.slice(0, fault.meant.length - decided.standIn.length) + text.slice(decided.end);
  return { fault: { ...fault, end, meant }, span: fileSpan(reference.text, fault.start, end), text };
}

/** How much of a beginning stands whatever the variable behind it comes to, and what to think there in place of the rest. */
function decidedPart(text: string): { readonly end: number; readonly standIn: string } {
  const at = text.indexOf("@");
  if (at !== -1) return { end: at, standIn: "" };
  const end = Math.max(text.lastIndexOf("/"), text.lastIndexOf(":")) + 1;
  // In front of a port may be what a path could not hold.
  const isPort = text.endsWith(":") && !text.includes("/");
  return isPort ? { end: 0, standIn: "" } : { end, standIn: end === 0 ? "" : "x" };
}
