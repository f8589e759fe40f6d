import type { DockerfileModel, ImageUse } from "../../../src/model/dockerfile-model.ts";
import { writtenImage } from "../../../src/rule/image-words.ts";
import { faultInWords } from "../../../src/rule/reference-fault-words.ts";
import { writtenFault, type WrittenFault } from "../../../src/model/images/written-fault.ts";
import { replace } from "../../../src/rule/edits.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "The name of an image breaks the grammar of image names",
  severity: "error",
  presets: ["recommended"],
  aliases: ["dockerfile-utils/INVALID_REFERENCE_FORMAT"],
  *check(file) {
    for (const use of file.images) {
      const fault = writtenFault(use, file);
      if (fault) yield finding(use, fault, file);
    }
  },
});

function finding(use: ImageUse, written: WrittenFault, file: DockerfileModel): Finding {
  const { fault, span, text } = written;
  const reference = writtenImage(use);
  // A namespace in capitals is within the grammar; only no registry is called so.
  const isHost = fault.kind === "upper-case-namespace";
  const message = `\`${reference}\` ${isHost ? "is no image that can be found" : "is no name of an image"}: ${faultInWords(fault, text)}`;
  const fix = meantFix(use, reference, written, file);
  return { span, message, confidence: isHost ? "likely" : "certain", fixes: fix ? [fix] : [] };
}

/** Writes what was meant, where the reference stands in the file as it is. */
function meantFix({ span }: ImageUse, reference: string, { fault, text }: WrittenFault, { source }: DockerfileModel): Fix | undefined {
  const { meant } = fault;
  const at = source.text.slice(span.start, span.end).indexOf(text);
  if (at === -1 || meant === undefined) return undefined;
  const start = span.start + at;
  const title = fault.kind === "scheme" ? `Remove \`${text.slice(0, fault.end)}\`` : `Write \`${reference.replace(text, () => meant)}\``;
  return { title, safety: "suggestion", edits: [replace({ start, end: start + text.length }, meant)] };
}
