import { describe, expect, test } from "vitest";
import { downloadsRunUnseen, powershellOptOuts, powershellTexts } from "../../../src/model/commands/powershell.ts";
import { plainText } from "../../../src/syntax/logical-text.ts";
import { modelOf } from "../evaluated.ts";

function runUnseen(script: string): readonly string[] {
  return downloadsRunUnseen(plainText(script, 0)).map(({ address, runner, span }) => `${runner} ${address ?? "?"}: ${script.slice(span.start, span.end)}`);
}

describe("a download that is run", () => {
  test.each([
    ["iwr https://example.com/a | iex", "iex https://example.com/a: iwr https://example.com/a | iex"],
    ["x; IRM 'https://example.com/a' |IEX; y", "IEX https://example.com/a: IRM 'https://example.com/a' |IEX"],
    ["iex (iwr $url).Content; y", "iex ?: iex (iwr $url).Content"],
    ["[scriptblock]::Create((irm https://example.com/a))", "[scriptblock]::Create https://example.com/a: [scriptblock]::Create((irm https://example.com/a))"],
    [
      'Invoke-Expression ((New-Object -TypeName "System.Net.WebClient").DownloadString("https://example.com/a"))',
      'Invoke-Expression https://example.com/a: Invoke-Expression ((New-Object -TypeName "System.Net.WebClient").DownloadString("https://example.com/a")',
    ],
  ])("is seen in %s", (script, expected) => {
    expect(runUnseen(script)).toEqual([expected]);
  });

  test.each(["iwr https://example.com/a -OutFile a; iex ./a", "iex ./a; iwr https://example.com/b", "my-iwr x | iex-later", "(New-Object Net.WebClient).DownloadFile('https://example.com/a', 'a')"])(
    "is not taken from %s",
    (script) => {
      expect(runUnseen(script)).toEqual([]);
    },
  );
});

test("certificate checks that are off are found, those that stay on are not", () => {
  const optOuts = (script: string): readonly string[] => powershellOptOuts(plainText(script, 0)).map(({ text }) => text);
  expect(optOuts("iwr https://example.com -SkipCertificateCheck -OutFile a")).toEqual(["-SkipCertificateCheck"]);
  expect(optOuts("iwr https://example.com -SkipCertificateCheck:$false")).toEqual([]);
  const callback = "[Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }";
  expect(optOuts(`${callback}; iwr x`)).toEqual([callback]);
  expect(optOuts("$x.ServerCertificateValidationCallback = { check }")).toEqual([]);
});

describe("PowerShell text", () => {
  const texts = (text: string): readonly string[] => modelOf(text).steps.flatMap((step) => powershellTexts(step).map((each) => each.text.trim()));

  test("is all that a shell of Windows is given", () => {
    expect(texts("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN dir\nSHELL [\"powershell\"]\nRUN iex x\n")).toEqual(["dir", "iex x"]);
  });

  test("is anything in an image that is not known", () => {
    expect(texts('FROM example.com/windows/our-core:1\nRUN iex x\nSHELL ["/bin/sh", "-c"]\nRUN iex y\n')).toEqual(["iex x"]);
  });

  test("is what stands behind powershell elsewhere", () => {
    expect(texts('FROM debian:12\nRUN pwsh -c "iex x"\nRUN ["C:\\\\x\\\\powershell.exe", "iex", "y"]\nRUN ls\n')).toEqual(["-c iex x", "iex y"]);
  });
});
