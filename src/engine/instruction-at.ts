import type { Instruction } from "../syntax/dockerfile.ts";

/** The index of the first instruction that starts behind an offset; their number when there is none. */
export function firstBehind(instructions: readonly Instruction[], offset: number): number {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last instruction that starts at an offset or before it; absent above the first one. */
export function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  return instructions[firstBehind(instructions, offset) - 1];
}
