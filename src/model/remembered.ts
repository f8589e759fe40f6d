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

/** Like `remembered`, for a part that is looked at from one place, `within`; the answer is that for the place of the last question. */
export function rememberedWithin<Part extends object, Place extends object, Answer>(
  answer: (part: Part, within: Place) => Answer,
): (part: Part, within: Place) => Answer {
  const answers = new WeakMap<Part, { readonly within: Place; readonly answer: Answer }>();
  return (part, within) => {
    const known = answers.get(part);
    if (known?.within === within) return known.answer;
    const fresh = answer(part, within);
    answers.set(part, { within, answer: fresh });
    return fresh;
  };
}

/**
 * Like `remembered`, for an answer that builds on that of another part: a stage's on that of the stage `below` it. The lowest is answered
 * first, so that a chain of any length needs no deep stack.
 */
export function rememberedUpward<Part extends object, Answer>(
  below: (part: Part) => Part | undefined,
  answer: (part: Part, answerBelow: Answer | undefined) => Answer,
): (part: Part) => Answer {
  const answers = new WeakMap<Part, { readonly answer: Answer }>();
  return (part) => {
    const missing: Part[] = [];
    let known = answers.get(part);
    if (known) return known.answer;
    for (let each = below(part); each && !known; each = below(each)) {
      known = answers.get(each);
      if (!known) missing.push(each);
    }
    for (const each of missing.reverse()) {
      known = { answer: answer(each, known?.answer) };
      answers.set(each, known);
    }
    const own = answer(part, known?.answer);
    answers.set(part, { answer: own });
    return own;
  };
}

/** More names than any tree of files has programs; a file may be full of invented ones. */
const MOST_NAMES = 5000;

/** Makes a question about the name of a program be answered once: a tree of files names the same few hundred. `answer` must depend on the name alone. */
export function rememberedByName<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (name) => {
    const known = answers.get(name);
    if (known) return known.answer;
    const fresh = answer(name);
    if (answers.size >= MOST_NAMES) answers.clear();
    answers.set(name, { answer: fresh });
    return fresh;
  };
}
