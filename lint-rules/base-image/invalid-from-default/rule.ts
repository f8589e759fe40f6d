import { defaultReference } from "../../../src/model/images/default-reference.ts";
import { referenceFault } from "../../../src/model/images/reference-fault.ts";
import { isTemplateName } from "../../../src/model/images/template-name.ts";
import { writtenFault } from "../../../src/model/images/written-fault.ts";
import { argsOfImage, undefinedInFrom } from "../../../src/model/variables/from-variables.ts";
import { globalArgs } from "../../../src/model/variables/global-args.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import type { Stage } from "../../../src/model/stage.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { quotedList } from "../../../src/rule/message-parts.ts";
import { faultInWords } from "../../../src/rule/reference-fault-words.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "With the defaults of its arguments, FROM names no image",
  severity: "error",
  presets: ["recommended"],
  aliases: ["buildkit/InvalidDefaultArgInFrom"],
  *check(file) {
    const earlier = new Set<string>();
    for (const stage of file.stages) {
      const found = finding(stage, earlier, file);
      if (found) yield found;
      if (stage.name !== undefined) earlier.add(stage.name);
    }
  },
});

function finding(stage: Stage, earlier: ReadonlySet<string>, file: DockerfileModel): Finding | undefined {
  const { image } = stage.from;
  if (!image?.text.includes("$") || isTemplateName(image.text)) return undefined;
  const reference = defaultReference(stage, file);
  const fault = reference === undefined ? undefined : referenceFault(reference);
  if (reference === undefined || !fault || fault.kind === "upper-case-namespace") return undefined;
  if (earlier.has(reference.toLowerCase()) || isTemplateName(reference)) return undefined;
  // Those say more exactly what is wrong.
  if (undefinedInFrom(stage, file).length > 0 || writtenFault({ written: image.content }, file)) return undefined;
  const declared = globalArgs(file.syntax);
  const names = [...argsOfImage(stage.from, file.syntax.escape)];
  const required = names.filter((name) => declared.has(name) && declared.get(name)?.value === undefined);
  const comesTo = `\`${image.text}\` comes to ${reference === "" ? "nothing" : `\`${reference}\``}`;
  const because = reference === "" ? "" : `, which names no image: ${faultInWords(fault, reference)}`;
  if (required.length > 0) {
    // Many ask for the argument on purpose.
    return { span: image.span, severity: "info", confidence: "possible", message: `without a value for ${quotedList(required)}, ${comesTo}${because}` };
  }
  return { span: image.span, message: `with the defaults of its arguments, ${comesTo}${because}` };
}
