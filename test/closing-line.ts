import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** Ends a run with one line that a script can read: `12 passed, 0 failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const passed = sum(modules.map((module) => count(module.children.allTests("passed"))));
    const failed = sum(modules.map((module) => count(module.children.allTests("failed")) + module.errors().length));
    process.once("exit", () => {
      process.stdout.write(`${passed} passed, ${failed + unhandled.length} failed\n`);
    });
  }
}

function count(tests: Iterable<unknown>): number {
  return [...tests].length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
