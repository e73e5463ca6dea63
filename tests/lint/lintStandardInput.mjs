import path from "node:path";
import { json } from "node:stream/consumers";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

/**
 * Reads `[{path, text, typed}]` from standard input and writes, for each, `[{rule, line, isError}]`.
 * Runs as a process of its own: jest cannot load ESLint's configuration, which is an ES module.
 * A text that needs types must bear the path of a file that exists, whose content it replaces.
 */
const root = path.resolve(import.meta.dirname, "../..");
/** A list: it takes the place of the project's own resolver, where an object would be added to it. */
const settings = { "import/resolver": [path.join(import.meta.dirname, "relativeResolver.cjs")] };

const linter = (overrideConfig) =>
  new ESLint({ cwd: root, overrideConfigFile: path.join(root, ".eslint.config.mjs"), overrideConfig });
const typed = linter([{ settings }]);
const untyped = linter([{ settings }, { ...tseslint.configs.disableTypeChecked, files: ["**/*.{ts,tsx}"] }]);

const answers = [];
for (const planted of await json(process.stdin)) {
  const [result] = await (planted.typed ? typed : untyped).lintText(planted.text, {
    filePath: path.join(root, planted.path),
    warnIgnored: true,
  });
  answers.push(result.messages.map(({ ruleId, line, severity }) => ({ rule: ruleId, line, isError: severity === 2 })));
}
process.stdout.write(JSON.stringify(answers));
