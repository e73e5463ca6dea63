import { ExcelHost } from "../../src/excelhost/ExcelHost";
import { PaneConversation } from "../../src/excelhost/PaneConversation";
import type { Json } from "../../src/excelhost/protocol";
import { createWorkbook } from "../../src/excelhost/univer/createWorkbook";
import { moment } from "./start";

type Message = Record<string, unknown> & { readonly _data: Record<string, unknown> };

function open(settings: Record<string, string> = {}) {
  const host = new ExcelHost(createWorkbook({ sheets: [{ name: "s", rows: [["a", 1]] }], settings }), "ltsc2021");
  const sent: Message[] = [];
  const conversation = new PaneConversation({
    host,
    conversationId: "conv",
    locale: "zh-CN",
    documentUrl: "https://localhost/a.xlsx",
    readOnly: false,
    post: (message) => sent.push(JSON.parse(message) as Message),
  });
  const send = (name: string, data: Json, actionType = 0, conversationId = "conv"): Promise<void> =>
    conversation.receive(
      JSON.stringify({
        _messageType: 0,
        _actionType: actionType,
        _actionName: name,
        _conversationId: conversationId,
        _correlationId: 7,
        _origin: "https://localhost",
        _data: data,
      }),
    );
  const execute = async (
    dispatch: number,
    data: Record<string, Json> = {},
  ): Promise<Record<string, unknown> | undefined> => {
    await send("executeMethod", { DdaMethod: { DispatchId: dispatch }, ...data });
    return sent.at(-1)?._data;
  };
  return { host, sent, conversation, send, execute };
}

let pane: ReturnType<typeof open>;
beforeEach(() => {
  pane = open({ run: '{"version":1}' });
});
afterEach(() => {
  pane.conversation.close();
  pane.host.dispose();
});

test("the start gives the pane its context", async () => {
  await pane.send("ContextActivationManager_getAppContextAsync", {});
  expect(pane.sent[0]).toMatchObject({
    _messageType: 1,
    _responseType: 0,
    _errorCode: 0,
    _conversationId: "conv",
    _correlationId: 7,
  });
  expect(pane.sent[0]?._data).toMatchObject({
    _appName: 16,
    _appUILocale: "zh-CN",
    _clientMode: 1,
    _settings: [["run", '{"version":1}']],
    _reason: "documentOpened",
  });
  expect(JSON.parse(String(pane.sent[0]?._data["_requirementMatrix"]))).toMatchObject({ ExcelApi: "1.14" });
});

test.each<[string, unknown]>([
  ["no text", { _messageType: 0 }],
  ["no JSON", "hello"],
  [
    "another conversation",
    JSON.stringify({ _messageType: 0, _actionType: 0, _actionName: "executeMethod", _conversationId: "other" }),
  ],
  ["a reply", JSON.stringify({ _messageType: 1, _actionName: "executeMethod", _conversationId: "conv" })],
  ["nothing", "null"],
])("%s is left alone", async (_name, message) => {
  await pane.conversation.receive(message);
  expect(pane.sent).toEqual([]);
});

const BODY = JSON.stringify({
  AutoKeepReference: false,
  Actions: [{ Id: 2, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: ["name"] } }],
  ObjectPaths: { "1": { Id: 1, ObjectPathType: 1, Name: "" } },
});

test("a request is carried out and answered", async () => {
  const data = await pane.execute(93, { ArrayData: ["IterativeExecutor", "POST", "ProcessQuery", [], BODY, 0, 0] });
  expect(data).toEqual({
    Version: 1,
    Error: 0,
    Data: [200, [], JSON.stringify({ Results: [{ ActionId: 2, Value: { Name: "workbook.xlsx" } }] })],
  });
});

test.each([
  ["editMode", 5004],
  ["requestTooLarge", 5103],
  ["responseTooLarge", 5104],
  ["busy", 5102],
  ["accessDenied", 7000],
  ["anything", 5001],
] as const)("a batch that fails with %s is answered %i", async (kind, number) => {
  pane.host.faults.failBatch(kind);
  const data = await pane.execute(93, { ArrayData: ["IterativeExecutor", "POST", "ProcessQuery", [], BODY, 0, 0] });
  expect(data).toEqual({ Version: 1, Error: number });
});

test("settings are pairs when saved and objects when loaded", async () => {
  expect(await pane.execute(76, { DdaSettingsMethod: { OverwriteIfStale: true, Properties: [["b", "2"]] } })).toEqual({
    Version: 1,
    Error: 0,
  });
  expect([...pane.host.workbook.settings]).toEqual([["b", "2"]]);
  expect(await pane.execute(75)).toEqual({
    Version: 1,
    Error: 0,
    Properties: { Settings: [{ Name: "b", Value: "2" }] },
  });
});

test("an unknown method fails with 5000", async () => {
  expect(await pane.execute(4711)).toEqual({ Version: 1, Error: 5000 });
  await pane.send("somethingElse", {});
  expect(pane.sent.at(-1)?._data).toEqual({ Version: 1, Error: 5000 });
});

test("events go out only after the pane registered for them", async () => {
  const [sheet] = pane.host.workbook.sheets();
  if (!sheet) throw new Error("no sheet");
  pane.host.subscriptions.add("changed", sheet.id);
  const edit = async (): Promise<void> => {
    sheet.writeCells({ row: 0, column: 1, rows: 1, columns: 1 }, [[{ type: "Double", value: 2 }]]);
    pane.host.workbook.endStep();
    await moment();
  };
  await edit();
  expect(pane.sent).toEqual([]);
  await pane.send("richApiMessage", { controlId: "", eventDispId: 33, targetId: "" }, 1);
  expect(pane.sent.at(-1)?._data).toEqual({ Error: 0 });
  await edit();
  expect(pane.sent.at(-1)).toMatchObject({
    _messageType: 1,
    _responseType: 1,
    _actionName: "richApiMessage",
    _conversationId: "conv",
  });
  const [row] = (pane.sent.at(-1)?._data["ArrayData"] ?? []) as readonly (readonly unknown[])[];
  expect([row?.[0], row?.[1], row?.[2], row?.[5]]).toEqual([65_536, 10, sheet.id, false]);
});

test("a ribbon button waits for its function", async () => {
  const pressed = pane.conversation.runCommand("button", "validate");
  expect(pane.sent.at(-1)).toMatchObject({ _actionName: "appCommandInvoked", _data: ["button", "validate", "{}"] });
  await pane.execute(94, { "0": "button", "1": 0, "2": "{}" });
  expect(await pressed).toEqual({ id: "button", status: 0 });
});
