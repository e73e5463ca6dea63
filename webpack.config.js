const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");

const dist = join(__dirname, "dist");
const officePackage = join(__dirname, "node_modules", "@microsoft", "office-js");

function common(name) {
  return {
    name,
    mode: "production",
    context: __dirname,
    devtool: false,
    cache: { type: "filesystem", cacheDirectory: join(__dirname, ".cache", "webpack"), name },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
        { test: /\.(png|svg|woff2?)$/, type: "asset/resource" },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

const pageOutput = {
  filename: "[name].[contenthash:8].js",
  chunkFilename: "[name].[contenthash:8].js",
  assetModuleFilename: "[name].[contenthash:8][ext]",
  publicPath: "auto",
};

const page = (chunk, settings = {}) =>
  new HtmlPlugin({
    filename: `${chunk}.html`,
    template: `src/hosts/${chunk}/${chunk}.html`,
    chunks: [chunk],
    publicPath: "",
    scriptLoading: "defer",
    ...settings,
  });

/** The add-in as it ships. The templates take the address of office.js and the policy from their `htmlWebpackPlugin.options`. */
async function site(officeJsChoice) {
  const { officeJsAddress, officeJsFiles, officeJsFolder } = await import("./src/hosts/bootstrap/officeJs.mjs");
  const { panePolicy } = await import("./src/hosts/bootstrap/contentSecurity.mjs");
  const { NoticePlugin } = await import("./src/hosts/bootstrap/noticePlugin.mjs");
  const officeJs = officeJsAddress(officeJsChoice);
  const settings = { officeJs, policy: panePolicy(officeJs) };
  const copies = officeJsFiles.map(({ from, rename }) => ({
    context: join(officePackage, "dist"),
    from,
    to: ({ absoluteFilename }) => {
      const path = absoluteFilename.slice(join(officePackage, "dist").length + 1).replaceAll("\\", "/");
      return join(officeJsFolder, rename ? rename(path) : path);
    },
    info: { minimized: true },
  }));
  const licence = { from: join(officePackage, "LICENSE.md"), to: join(officeJsFolder, "LICENSE.md") };
  return {
    ...common("site"),
    entry: { taskpane: "./src/hosts/taskpane/taskpane.tsx", commands: "./src/hosts/commands/commands.ts" },
    output: { ...pageOutput, path: dist, clean: { keep: /^(workbench|cli|bench)\/|^manifest\.xml$|^\./ } },
    plugins: [
      new CssPlugin({ filename: "[name].[contenthash:8].css" }),
      page("taskpane", settings),
      page("commands", settings),
      new NoticePlugin({ withOffice: officeJsChoice === "self" }),
      new CopyPlugin({
        patterns: [{ from: "assets/icons", to: "icons" }, ...(officeJsChoice === "self" ? [...copies, licence] : [])],
      }),
    ],
  };
}

/** The spreadsheet page that shows the built pane beside a workbook. */
function workbench() {
  return {
    ...common("workbench"),
    entry: { workbench: "./src/hosts/workbench/workbench.ts" },
    // It is read from this machine's own disk: minimising it would cost every newcomer a minute.
    optimization: { minimize: false },
    output: { ...pageOutput, path: join(dist, "workbench"), clean: true },
    plugins: [
      new CssPlugin({ filename: "[name].[contenthash:8].css" }),
      page("workbench", { filename: "index.html" }),
      new CopyPlugin({
        patterns: [{ from: "seeds/demo-county-faulty.xlsx", to: "demo.xlsx" }],
      }),
    ],
  };
}

/** One CommonJS file for Node; packages stay in node_modules. */
function program(name, entry, folder) {
  return {
    ...common(name),
    target: "node20",
    entry: { [name === "cli" ? "main" : name]: entry },
    output: {
      path: join(dist, folder),
      filename: "[name].cjs",
      chunkFilename: "[name].cjs",
      clean: true,
      library: { type: "commonjs2" },
    },
    externalsPresets: { node: true },
    externals: [
      ({ request }, done) => (/^[.]|^[/]|^[A-Za-z]:\\/.test(request) ? done() : done(null, `commonjs ${request}`)),
    ],
    optimization: { minimize: false },
    node: { __dirname: false, __filename: false },
  };
}

/** `target` is site, workbench, cli or bench; without one, everything that ships and the workbench. */
module.exports = async ({ target, officeJs = "self" } = {}) => {
  const targets = {
    site: () => site(officeJs),
    workbench,
    cli: () => program("cli", "./src/hosts/cli/main.ts", "cli"),
    bench: () => program("bench", "./tests/bench/bench.ts", "bench"),
  };
  return target ? targets[target]() : Promise.all(["site", "workbench", "cli"].map((name) => targets[name]()));
};
