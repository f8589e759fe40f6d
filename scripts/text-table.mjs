// Data as long strings, a record a line: a string costs next to nothing until someone looks something up in it, and an object
// literal of this size costs every start of the command 15 ms.

/** A string literal with one line for each text; single quotes, because JSON is full of double ones. */
export function literal(lines) {
  const escaped = JSON.stringify(`\n${lines.join("\n")}\n`).slice(1, -1);
  return `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Records, and where in their string to find each by its names. `*` in a name is a glob. */
export function textTable() {
  const texts = [];
  const placesOfName = new Map();
  const globs = [];
  let place = 1; // behind the line break at the beginning of the string
  return {
    add(names, record) {
      const text = JSON.stringify(record);
      for (const name of names) {
        if (/\s/.test(name)) throw new Error(`a name with white space: ${name}`);
        if (name.includes("*")) globs.push(`${name} ${place}`);
        else placesOfName.set(name, [...(placesOfName.get(name) ?? []), place]);
      }
      texts.push(text);
      place += text.length + 1;
    },
    entries: () => literal(texts),
    placesOfName: () => literal([...placesOfName].map(([name, places]) => `${name} ${places.join(" ")}`)),
    placesOfGlob: () => literal(globs),
  };
}
