/**
 * Collects what was compared and where the two sides differ. A prediction that the model does not make (undefined) is not
 * compared.
 */
export function startComparison() {
  const differences = [];
  let compared = 0;
  return {
    differences,
    get compared() {
      return compared;
    },
    /** Both sides as numbers, texts or lists of them. */
    same(what, predicted, actual) {
      if (predicted === undefined) return;
      compared++;
      if (shown(predicted) !== shown(actual)) differences.push(`${what}: the model says ${shown(predicted)}, the image has ${shown(actual)}`);
    },
    /** `claim` is what the model says, in words; `holds` whether the image bears it out. */
    holds(claim, holds, actual) {
      compared++;
      if (!holds) differences.push(`the model says that ${claim}; in the image ${actual}`);
    },
  };
}

function shown(value) {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(shown).join(" ");
  return value === "" ? "an empty text" : String(value);
}
