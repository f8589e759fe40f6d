import { expect, test } from "vitest";
import { scriptSource } from "../../../src/model/downloads/script-source.ts";
import { modelOf } from "../evaluated.ts";

/** Where the only command of a line takes its program from: the input, or the text of a word or file. */
function source(line: string): string | undefined {
  const command = modelOf(`FROM a\nRUN ${line}\n`).commands[0]?.command;
  const found = command && scriptSource(command);
  if (!found) return undefined;
  return found.from === "input" ? "input" : `${found.from} ${found.from === "word" ? found.word.shape : found.file.shape}`;
}

test.each([
  ["sh", "input"],
  ["bash -eux -", "input"],
  ["bash -s -- one two", "input"],
  ["bash -o pipefail /dev/stdin one", "input"],
  ["sh /srv/a.sh one", "file /srv/a.sh"],
  [". /srv/env", "file /srv/env"],
  ["source /dev/stdin", "input"],
  ["python3", "input"],
  ["python3.11 - one", "input"],
  ["python3 -u a.py", "file a.py"],
  ["python3 -c 'print(1)' one", "word print(1)"],
  ["perl -MJSON -0777 -ne 'print'", "word print"],
  ["perl - App::cpanminus", "input"],
  ["node --eval '1'", "word 1"],
  ["node --no-warnings", "input"],
  ["php -- --quiet", "input"],
  ["php8.2 -d a=b", "input"],
  ["php -f a.php -- --quiet", "file a.php"],
  ["php a.php -- --quiet", "file a.php"],
])("%s runs %s", (line, expected) => {
  expect(source(line)).toBe(expected);
});

test.each(["python3 -m json.tool", "python3 --version", "php -v", "bash --version", "ruby -c a.rb", "tar xz", "tclsh"])("%s is not looked into", (line) => {
  expect(source(line)).toBeUndefined();
});
