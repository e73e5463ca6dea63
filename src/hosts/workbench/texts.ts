import type { Language } from "../../core/model/Field";

const zhCN = {
  title: "户户清 · 工作台",
  open: "打开文件…",
  openHint: "打开本机的 .xlsx 文件；也可以把文件拖到表格上",
  save: "保存",
  saveHint: "保存为 .xlsx 文件（Ctrl+S）",
  undo: "撤销",
  redo: "重做",
  product: "户户清",
  showPane: "打开",
  validate: "校验",
  closePane: "关闭窗格",
  paneWidth: "调整窗格宽度",
  language: "English",
  languageHint: "Switch to English",
  unsaved: "未保存",
  dropHere: "松开鼠标，打开此文件",
  opening: "正在打开 {{file}} …",
  notXlsx: "请打开 .xlsx 文件。{{file}} 不是。",
  discard: "{{file}} 有未保存的修改。要放弃这些修改吗？",
  discardYes: "放弃并打开",
  cancel: "取消",
  lossTitle: "保存时有些内容不能保留",
  saveAnyway: "仍要保存",
  saved: "已保存为 {{file}}。",
  close: "关闭",
} as const;

export type WorkbenchTexts = Readonly<Record<keyof typeof zhCN, string>>;

const enUS: WorkbenchTexts = {
  title: "Huhuqing · Workbench",
  open: "Open file…",
  openHint: "Open an .xlsx file from this machine, or drop one on the grid",
  save: "Save",
  saveHint: "Save as an .xlsx file (Ctrl+S)",
  undo: "Undo",
  redo: "Redo",
  product: "Huhuqing",
  showPane: "Open",
  validate: "Validate",
  closePane: "Close the pane",
  paneWidth: "Pane width",
  language: "中文",
  languageHint: "切换到中文",
  unsaved: "unsaved",
  dropHere: "Drop to open this file",
  opening: "Opening {{file}} …",
  notXlsx: "Open an .xlsx file. {{file}} is none.",
  discard: "{{file}} has unsaved changes. Discard them?",
  discardYes: "Discard and open",
  cancel: "Cancel",
  lossTitle: "Some content cannot be kept when saving",
  saveAnyway: "Save anyway",
  saved: "Saved as {{file}}.",
  close: "Close",
};

/** What the workbench itself says. */
export const texts: Readonly<Record<Language, WorkbenchTexts>> = { "zh-CN": zhCN, "en-US": enUS };
