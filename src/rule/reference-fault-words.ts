import type { ReferenceFault } from "../model/images/reference-fault.ts";

/** What is wrong with a reference, as a clause that names the characters. */
export function faultInWords({ kind, start, end }: ReferenceFault, text: string): string {
  const wrong = `\`${text.slice(start, end)}\``;
  switch (kind) {
    case "empty":
      return "the name is missing";
    case "scheme":
      return `names have no scheme, and ${wrong} is one`;
    case "identifier":
      return "64 hexadecimal digits are the id of an image";
    case "registry":
      return `the host of a registry cannot hold ${wrong} there`;
    case "port":
      return `${wrong} is no port`;
    case "upper-case-namespace":
      return `for its upper-case letters ${wrong} is taken for the host of a registry`;
    case "upper-case":
      return `${wrong} has upper-case letters`;
    case "empty-component":
      return `nothing stands on one side of ${wrong}`;
    case "separator":
      return `${wrong} cannot stand there: single dots, one or two underscores and dashes stand between letters or digits`;
    case "character":
      return `a name cannot hold ${wrong}`;
    case "too-long":
      return "the name has more than 255 characters";
    case "empty-tag":
      return `no tag follows ${wrong}`;
    case "tag-start":
      return `a tag cannot begin with ${wrong}`;
    case "tag-character":
      return `a tag cannot hold ${wrong}`;
    case "second-tag":
      return `${wrong} is a second tag`;
    case "tag-too-long":
      return "the tag has more than 128 characters";
    case "digest-form":
      return `${wrong} is no digest, which is \`@sha256:\` and 64 hexadecimal digits`;
    case "digest-algorithm":
      return `${wrong} is no algorithm of digests`;
    case "digest-character":
      return `a digest is lower-case hexadecimal and cannot hold ${wrong}`;
    case "digest-length":
      return `a ${text.slice(text.indexOf("@") + 1, start).replace(/:$/, "")} digest does not have ${text.slice(start, end).replace(":", "").length} digits`;
  }
}
