import { jsonText } from "./json-text.ts";

/** A list in indented JSON that is written item by item, to the same text as `jsonText` would give it. */
export interface JsonList {
  /** The next item, with what stands between it and the one before. */
  readonly add: (item: unknown) => string;
  /** What stands around the items; `document` is all of it, with an empty list in the place of this one, and no empty list behind that. */
  readonly around: (document: unknown) => { readonly front: string; readonly back: string };
}

/** `depth` is how many lists and objects the list stands in. */
export function jsonList(depth = 0): JsonList {
  const indent = "  ".repeat(depth);
  let isEmpty = true;
  return {
    add: (item) => {
      // Line breaks inside of texts are escaped: those that there are belong to the layout.
      const json = jsonText(item).trimEnd().replaceAll("\n", `\n${indent}  `);
      const between = isEmpty ? "" : ",";
      isEmpty = false;
      return `${between}\n${indent}  ${json}`;
    },
    around: (document) => {
      const json = jsonText(document);
      const inside = json.lastIndexOf("[]") + 1;
      return { front: json.slice(0, inside), back: `${isEmpty ? "" : `\n${indent}`}${json.slice(inside)}` };
    },
  };
}
