import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/fresh-catalog.ts",
    reporters: ["default", "./test/closing-line.ts"],
    // The code under test keeps no state of its own, so test files may share a process: that saves loading it for each of them.
    isolate: false,
    maxWorkers: 2,
    restoreMocks: true,
    unstubEnvs: true,
    testTimeout: 20_000,
  },
});
