import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const aboutOffice = `office/ holds Microsoft's Office JavaScript API library in its original form, under the terms in
office/LICENSE.md, for use with Microsoft 365. Microsoft does not support this add-in. Whoever passes this
copy on does so under terms that protect Microsoft at least as well.
`;

/** The package folder of a module's file, the innermost one; `null` for our own files. */
function packageFolder(file) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file ?? "");
  return match ? match[1] : null;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
  return { title: `${name} ${version}`, licence: String(license), text };
}

function* filesOf(modules) {
  for (const module of modules) {
    if (module.resource) yield module.resource;
    if (module.modules) yield* filesOf(module.modules);
  }
}

/** Writes NOTICE.txt: every package whose code is in the bundle, with its licence. */
export class NoticePlugin {
  constructor({ withOffice }) {
    this.withOffice = withOffice;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NoticePlugin", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "NoticePlugin", stage }, () => {
        const folders = new Set([...filesOf(compilation.modules)].map(packageFolder));
        const licences = [...folders]
          .filter((folder) => folder !== null && existsSync(join(folder, "package.json")))
          .map(licenceOf)
          .sort((a, b) => (a.title < b.title ? -1 : 1));
        const text = [
          "This add-in contains the following software.\n",
          ...(this.withOffice ? [aboutOffice] : []),
          ...licences.map(({ title, licence, text }) => `${title} (${licence})\n\n${text}\n`),
        ].join(`\n${"-".repeat(80)}\n\n`);
        compilation.emitAsset("NOTICE.txt", new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}
