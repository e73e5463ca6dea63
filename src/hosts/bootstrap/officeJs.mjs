import { Stop } from "./project.mjs";

const published = {
  world: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Folder of the copy in the built site. office.js finds its other files beside itself. */
export const officeJsFolder = "office";

/** Address of office.js for `self`, `world`, `21vianet` or an https address. */
export function officeJsAddress(choice) {
  if (choice === "self") return `${officeJsFolder}/office.js`;
  if (choice in published) return published[choice];
  if (/^https:\/\/\S+\.js$/.test(choice)) return choice;
  throw new Stop(`--office-js takes self, world, 21vianet or an https address that ends in .js, not "${choice}".`);
}

/**
 * What Excel asks for of the package, from its dist folder: the library, one file per platform, its texts,
 * its telemetry, and the error page, which it asks for under a name with capitals that the package does not have.
 */
export const officeJsFiles = [
  { from: "office.js" },
  { from: "excel-web-16.00.js" },
  { from: "excel-win32-16.01.js" },
  { from: "excel-mac-16.00.js" },
  { from: "excel-ios-16.00.js" },
  { from: "telemetry/oteljs_agave.js" },
  { from: "*/office_strings.js" },
  { from: "agaveerrorux/**/*", rename: (path) => path.replace("agaveerrorux", "AgaveErrorUX") },
];
