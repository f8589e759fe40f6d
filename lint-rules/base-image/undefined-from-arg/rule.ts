import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { isTemplateName } from "../../../src/model/images/template-name.ts";
import { automaticArgs } from "../../../src/model/variables/environment.ts";
import { undefinedInFrom, type UndefinedVariable } from "../../../src/model/variables/from-variables.ts";
import { globalArgs, stageArgs } from "../../../src/model/variables/global-args.ts";
import { insertLinesBefore, replace } from "../../../src/rule/edits.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { nearestName } from "../../../src/rule/nearest-name.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "FROM uses a build argument that is not declared above the first FROM",
  severity: "error",
  presets: ["recommended"],
  aliases: ["buildkit/UndefinedArgInFrom"],
  *check(file) {
    for (const stage of file.stages) {
      if (isTemplateName(stage.from.image?.text ?? "")) continue;
      for (const variable of undefinedInFrom(stage, file)) yield finding(variable, file);
    }
  },
});

function finding(variable: UndefinedVariable, file: DockerfileModel): Finding {
  const { name, span } = variable;
  const declaration = stageArgs(file.syntax).get(name);
  const written = file.source.text.slice(span.start, span.end);
  if (!declaration) {
    const fix = spellingFix(variable, file);
    return { span, message: `\`${written}\` is empty: no \`ARG ${name}\` stands above the first FROM`, fixes: fix ? [fix] : [] };
  }
  const fix = declarationFix(file.source.text.slice(declaration.span.start, declaration.span.end), declaration.value !== undefined, file);
  return {
    span,
    message: `\`${written}\` is empty: an ARG inside a stage is not seen by FROM`,
    related: [{ span: declaration.span, note: `\`${name}\` is declared here, for the instructions of this stage only` }],
    fixes: fix ? [fix] : [],
  };
}

/** How many names a wrong one is compared with. */
const MOST_OFFERED = 200;

function* namesToOffer(syntax: DockerfileModel["syntax"]): Generator<string> {
  let offered = 0;
  for (const name of globalArgs(syntax).keys()) {
    if (++offered > MOST_OFFERED) break;
    yield name;
  }
  yield* automaticArgs();
}

function spellingFix({ name, span }: UndefinedVariable, { syntax, source }: DockerfileModel): Fix | undefined {
  const meant = nearestName(name, namesToOffer(syntax));
  const start = span.start + (source.text[span.start + 1] === "{" ? 2 : 1);
  if (meant === undefined || !source.text.startsWith(name, start)) return undefined;
  return { title: `Write \`${meant}\``, safety: "suggestion", edits: [replace({ start, end: start + name.length }, meant)] };
}

/** Declares it as the stage does, for every FROM; absent where that would leave it empty. */
function declarationFix(declared: string, hasDefault: boolean, { source, stages }: DockerfileModel): Fix | undefined {
  const [first] = stages;
  if (!first || !hasDefault || /[\n$]/.test(declared)) return undefined;
  return {
    title: `Declare \`ARG ${declared}\` above the first FROM`,
    safety: "suggestion",
    edits: [insertLinesBefore(source, first.from, [`ARG ${declared}`])],
  };
}
