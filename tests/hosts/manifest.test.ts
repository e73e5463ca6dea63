/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const BASE = "https://localhost:3443";
const text = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "text/xml");

const all = (name: string): readonly Element[] => [...manifest.getElementsByTagName(name)];
const only = (name: string): Element => {
  const [element, ...others] = all(name);
  if (!element || others.length > 0)
    throw new Error(`expected one ${name}, found ${others.length + (element ? 1 : 0)}`);
  return element;
};
const value = (element: Element): string => element.getAttribute("DefaultValue") ?? element.textContent ?? "";
const children = (element: Element): readonly string[] => [...element.children].map(({ tagName }) => tagName);

/** Parent beside the order in which the schemas allow its children (1.1 and TaskPaneAppVersionOverrides 1.0); `*` may repeat. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl? AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides",
  VersionOverrides: "Requirements Hosts Resources",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint*",
  ExtensionPoint: "CustomTab",
  CustomTab: "Group* Label",
  Group: "Label Icon Control*",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Action: "TaskpaneId SourceLocation",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

function misordered(parent: Element): readonly string[] {
  const pattern = (ORDER[parent.tagName] ?? "").split(" ").map((part) => {
    const name = part.replace(/[*?]$/, "");
    return `(${name} )${part.endsWith("*") ? "+" : part.endsWith("?") ? "?" : ""}`;
  });
  const found = `${children(parent).join(" ")} `;
  return new RegExp(`^${pattern.join("")}$`).test(found) ? [] : [`${parent.tagName}: ${found.trim()}`];
}

test("the manifest is well-formed and its elements stand in the order of the schemas", () => {
  expect(all("parsererror")).toHaveLength(0);
  const parents = Object.keys(ORDER).flatMap((name) => [...all(name)]);
  expect(parents.length).toBeGreaterThanOrEqual(Object.keys(ORDER).length);
  expect(parents.flatMap(misordered)).toEqual([]);
});

test("an element in a wrong place is noticed", () => {
  const planted = manifest.cloneNode(true) as XMLDocument;
  const tab = planted.getElementsByTagName("CustomTab")[0] as Element;
  tab.prepend(tab.lastElementChild as Element);
  expect(misordered(tab)).toEqual(["CustomTab: Label Group"]);
});

test.each([
  ["Id", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ["Version", /^\d+\.\d+\.\d+\.\d+$/],
  ["DefaultLocale", /^zh-CN$/],
  ["Permissions", /^ReadWriteDocument$/],
] as const)("%s is what it has to be", (name, pattern) => {
  expect(only(name).textContent).toMatch(pattern);
});

test("the floor is ExcelApi 1.9 for old and new hosts alike", () => {
  const sets = [...all("Set"), ...all("bt:Set")].map((set) => [
    set.getAttribute("Name"),
    set.getAttribute("MinVersion"),
  ]);
  expect(sets).toEqual([
    ["ExcelApi", "1.9"],
    ["ExcelApi", "1.9"],
  ]);
  expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
    "Workbook",
    "Workbook",
  ]);
});

test("every text is there in both languages, within the lengths that Office allows", () => {
  const texts = [
    ...["DisplayName", "Description"].map((name) => [only("OfficeApp").getElementsByTagName(name)[0], name] as const),
    ...all("bt:String").map((element) => [element, element.parentElement?.tagName] as const),
  ];
  const limits: Readonly<Record<string, number>> = { Description: 250, "bt:LongStrings": 250 };
  expect(texts.length).toBe(8);
  for (const [element, kind] of texts) {
    const [override, ...others] = [...(element?.children ?? [])];
    expect(others).toEqual([]);
    expect(override?.getAttribute("Locale")).toBe("en-US");
    const pair = [value(element as Element), override?.getAttribute("Value") ?? ""];
    expect(pair[0]).toMatch(/\p{Script=Han}/u);
    expect(pair[1]).toMatch(/^[\x20-\x7e]+$/);
    expect(Math.max(...pair.map(({ length }) => length))).toBeLessThanOrEqual(limits[kind ?? ""] ?? 125);
  }
});

test("every resource is used and every use has its resource", () => {
  const uses = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid"));
  const ids = [...manifest.querySelectorAll("Resources [id]")].map((element) => element.getAttribute("id") ?? "");
  expect(new Set(uses)).toEqual(new Set(ids));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter(({ length }) => length > 32)).toEqual([]);
});

test("every address is below the one that the build replaces, and leads to a file of ours", () => {
  const addresses = [...manifest.querySelectorAll("[DefaultValue]")]
    .map(value)
    .filter((candidate) => candidate.includes("://"));
  expect(addresses.length).toBe(9);
  for (const address of addresses) {
    expect(address.startsWith(`${BASE}/`)).toBe(true);
    const file = new URL(address).pathname.slice(1);
    const source = file.startsWith("icons/") ? `assets/${file}` : `src/hosts/${path.parse(file).name}/${file}`;
    expect([address, existsSync(path.join(ROOT, source))]).toEqual([address, true]);
  }
});

test.each([16, 32, 64, 80])("the icon of %d pixels has that size", (size) => {
  const png = readFileSync(path.join(ROOT, `assets/icons/icon-${size}.png`));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test("both buttons show the one pane, one of them to validate at once", () => {
  const url = (action: Element): string => {
    const id = action.getElementsByTagName("SourceLocation")[0]?.getAttribute("resid");
    return value(manifest.querySelector(`Resources [id="${id}"]`) as Element).slice(BASE.length);
  };
  expect(all("Action").map((action) => action.getAttribute("xsi:type"))).toEqual(["ShowTaskpane", "ShowTaskpane"]);
  expect(new Set(all("TaskpaneId").map((id) => id.textContent)).size).toBe(1);
  expect(all("Action").map(url)).toEqual(["/taskpane.html", "/taskpane.html?action=validate"]);
});
