/**
 * Makes a question that is asked of the same part of a model again and again be answered once: a dozen rules ask what a step
 * writes. `answer` must depend on `part` alone, and what it gives must not be changed. The answer goes with the part, so nothing
 * outlives a model.
 */
export function remembered<Part extends object, Answer>(answer: (part: Part) => Answer): (part: Part) => Answer {
  const answers = new WeakMap<Part, { readonly answer: Answer }>();
  return (part) => {
    const known = answers.get(part);
    if (known) return known.answer;
    const fresh = answer(part);
    answers.set(part, { answer: fresh });
    return fresh;
  };
}
