/**
 * An answer about a part of a model. It hangs on the part and goes with it: nothing outlives a model. Of a WeakMap that stays, V8 keeps the answers about
 * models that are gone until it collects the whole heap: a run over 10,000 files took a sixth longer, with twice the time for garbage.
 */
interface Note<Answer = unknown> {
  /** A copy of a part, `{ ...step }`, has the notes about the original, which are not about it. */
  readonly part: object;
  readonly question: unknown;
  within: object | undefined;
  answer: Answer;
  readonly earlier: Note | undefined;
}

const NOTES = Symbol("what has been answered");

interface Annotated {
  [NOTES]?: Note | undefined;
}

/** What is noted about a part as the answer to a question; a part is asked a dozen at most. */
function noteOf<Answer>(part: Annotated, question: Question<Answer>): Note<Answer> | undefined {
  for (let note = part[NOTES]; note; note = note.earlier) if (isAbout(note, part, question)) return note;
  return undefined;
}

/** The function that answers. */
type Question<Answer> = (...about: never[]) => Answer;

function isAbout<Answer>(note: Note, part: object, question: Question<Answer>): note is Note<Answer> {
  return note.question === question && note.part === part;
}

function annotate(part: Annotated, question: unknown, answer: unknown, within?: object): void {
  part[NOTES] = { part, question, within, answer, earlier: part[NOTES] };
}

/**
 * Makes a question that is asked of the same part of a model again and again be answered once: a dozen rules ask what a step
 * writes. `answer` must depend on `part` alone, and what it gives must not be changed.
 */
export function remembered<Part extends object, Answer>(answer: (part: Part) => Answer): (part: Part) => Answer {
  return (part) => {
    const known = noteOf(part, answer);
    if (known) return known.answer;
    const fresh = answer(part);
    annotate(part, answer, fresh);
    return fresh;
  };
}

/** Like `remembered`, for a part that is looked at from one place, `within`; the answer is that for the place of the last question. */
export function rememberedWithin<Part extends object, Place extends object, Answer>(
  answer: (part: Part, within: Place) => Answer,
): (part: Part, within: Place) => Answer {
  return (part, within) => {
    const known = noteOf(part, answer);
    if (known?.within === within) return known.answer;
    const fresh = answer(part, within);
    if (known) {
      known.within = within;
      known.answer = fresh;
    } else annotate(part, answer, fresh, within);
    return fresh;
  };
}

/**
 * Like `remembered`, for a part that is not of a model and outlives them: a table, a fact of the knowledge base, what the caller passes as an option. Nothing is
 * written on it: a note would show where the part is compared or printed, and a caller may have frozen it.
 */
export function rememberedForGood<Part extends object, Answer>(answer: (part: Part) => Answer): (part: Part) => Answer {
  const answers = new WeakMap<Part, { readonly answer: Answer }>();
  return (part) => {
    const known = answers.get(part);
    if (known) return known.answer;
    const fresh = answer(part);
    answers.set(part, { answer: fresh });
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
  return (part) => {
    const own = noteOf(part, answer);
    if (own) return own.answer;
    const missing: Part[] = [];
    let known: Note<Answer> | undefined;
    for (let each = below(part); each && !known; each = below(each)) {
      known = noteOf(each, answer);
      if (!known) missing.push(each);
    }
    let last = known?.answer;
    for (const each of missing.reverse()) annotate(each, answer, (last = answer(each, last)));
    const fresh = answer(part, last);
    annotate(part, answer, fresh);
    return fresh;
  };
}

/** More names than any tree of files has programs; a file may be full of invented ones. */
const MOST_NAMES = 5000;

/** Makes a question about the name of a program or an image be answered once: a tree of files names the same few hundred. `answer` must depend on the name alone. */
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
