import type { ArgDeclaration, DockerfileSyntax } from "../../syntax/dockerfile.ts";
import { remembered } from "../remembered.ts";

/** The build arguments that are declared above the first FROM: FROM sees no others. The last declaration of each name counts. */
export const globalArgs = remembered(({ instructions }: DockerfileSyntax): ReadonlyMap<string, ArgDeclaration> => {
  const declarations = new Map<string, ArgDeclaration>();
  for (const instruction of instructions) {
    if (instruction.type === "FROM") break;
    if (instruction.type !== "ARG") continue;
    for (const declaration of instruction.declarations) declarations.set(declaration.name.text, declaration);
  }
  return declarations;
});

/** The first declaration of each build argument that stands inside a stage, where no FROM sees it. */
export const stageArgs = remembered(({ instructions }: DockerfileSyntax): ReadonlyMap<string, ArgDeclaration> => {
  const declarations = new Map<string, ArgDeclaration>();
  let inStage = false;
  for (const instruction of instructions) {
    if (instruction.type === "FROM") inStage = true;
    if (!inStage || instruction.type !== "ARG") continue;
    for (const declaration of instruction.declarations) {
      const { text } = declaration.name;
      if (!declarations.has(text)) declarations.set(text, declaration);
    }
  }
  return declarations;
});
