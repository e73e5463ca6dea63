import "./workbench.css";
import { createSpreadsheet } from "./createSpreadsheet";
import { element } from "./element";
import { enableFileDrop } from "./fileDrop";
import { loadFonts } from "./loadFonts";
import { Shell } from "./Shell";
import { enableSplitter } from "./splitter";
import { Desk } from "./Desk";

const DEMO = "demo.xlsx";

const shell = new Shell();
const desk = new Desk(createSpreadsheet(element("grid", HTMLDivElement)), shell);

/** For the console and the tests: `desk.workbook.snapshot()` is everything that the grid holds. */
Object.assign(globalThis, { desk });

const onClick = (id: string, action: () => void): void =>
  element(id, HTMLButtonElement).addEventListener("click", action);
const picker = element("file", HTMLInputElement);

onClick("open", () => picker.click());
picker.addEventListener("change", () => {
  const file = picker.files?.[0];
  picker.value = "";
  if (file) void desk.open(file.name, () => file.arrayBuffer());
});
enableFileDrop(element("drop", HTMLDivElement), (file) => void desk.open(file.name, () => file.arrayBuffer()));
onClick("save", () => void desk.save());
onClick("undo", () => void desk.undo());
onClick("redo", () => void desk.redo());
onClick("show-pane", () => desk.showPane());
onClick("validate", () => desk.showPane("validate"));
onClick("close-pane", () => desk.closePane());
onClick("language", () => void desk.setLanguage(shell.otherLanguage));
enableSplitter(element("splitter", HTMLDivElement), element("pane", HTMLElement));
window.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  void desk.save();
});
window.addEventListener("beforeunload", (event) => {
  if (desk.unsaved) event.preventDefault();
});

void desk.open(shell.say("demo"), async () => {
  await loadFonts();
  // eslint-disable-next-line no-restricted-globals -- the page's own demonstration file, from its own server
  const response = await fetch(DEMO);
  return response.arrayBuffer();
});
