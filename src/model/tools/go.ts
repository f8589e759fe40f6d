import { SINGLE_DASH, type ToolGrammar } from "./grammar.ts";

/** https://go.dev/doc/cmd: options stop at the first package, and `--o` means `-o`. */
export const go: ToolGrammar = {
  style: SINGLE_DASH,
  optionsEndAfter: 1,
  valued: new Set([
    "-C", "-o", "-p", "-asmflags", "-buildmode", "-compiler", "-covermode", "-coverpkg", "-gccgoflags",
    "-gcflags", "-installsuffix", "-ldflags", "-mod", "-modfile", "-overlay", "-pgo", "-pkgdir", "-tags", "-toolexec",
    "-exec", "-run", "-bench", "-benchtime", "-count", "-coverprofile", "-cpu", "-cpuprofile", "-memprofile", "-fuzz",
    "-fuzztime", "-list", "-outputdir", "-parallel", "-shuffle", "-skip", "-timeout", "-trace", "-vet", "-f", "-vettool",
  ]),
  subcommands: {
    mod: {
      subcommands: {},
      valued: new Set(["-go", "-compat", "-require", "-replace", "-exclude", "-droprequire", "-dropreplace"]),
    },
    tool: { subcommands: {} },
    work: { subcommands: {} },
  },
};
