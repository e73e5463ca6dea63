import { writeTabsFile } from "../../src/adapters/xlsx/writeTabs";
import type { TabTable } from "../../src/core/model/TabTable";
import { HOUSING, open, COUNTY, type Rows } from "./comparison";

const fileOf = async (name: string, sheet: string, rows: Rows) => {
  const tab: TabTable = {
    ...{ id: "x", name: sheet, rows, merges: [], inputs: [], filter: null },
    columns: [],
    freeze: { rows: 0, columns: 0 },
  };
  return { file: { name, bytes: await writeTabsFile([tab]) } };
};

describe("a file's sheet that bears the name of one of this workbook", () => {
  test.each(["人口", "住建"])("%s: differences, findings, cells and marks keep to their own sheets", async (name) => {
    const { session, workbook } = open({ 人口: COUNTY, 住建: HOUSING });
    await session.open();
    await session.addDepartment(await fileOf("外来.xlsx", name, HOUSING));
    expect(session.state().refusal).toBeNull();
    // That of the workbook is still offered, and takes part beside it.
    expect(session.state().departments.offered).toMatchObject([{ sheet: "住建" }]);
    await session.validate();
    expect(session.state()).toMatchObject({ refusal: null, painted: "yes" });
    const query = { department: "d1", item: "danger", from: 0, count: 9 };
    const [difference] = (await session.differences(query)).differences;
    expect(difference?.here).toMatchObject({ at: { sheet: "人口", row: 2, column: 5 }, heading: "是否危房户" });
    expect(difference?.there).toMatchObject({ at: null, address: "D3", heading: "鉴定等级", value: "D" });
    const { findings } = await session.findings({ ruleId: "XD-06", from: 0, count: 9 });
    const finding = findings.find(({ message }) => message === difference?.message);
    expect(finding).toMatchObject({ address: "F3", department: { value: "D", file: "外来.xlsx" } });
    // Neither sheet of this workbook shows the file's side.
    expect(finding?.related.map(({ at }) => at.sheet)).toEqual([`[外来.xlsx]${name}`]);
    expect(workbook.marks("住建").size).toBe(0);
    await session.select({ sheet: name, row: 2, column: 3 });
    const here = session.state().selection;
    expect(here?.findings.filter(({ department }) => department !== undefined)).toEqual([]);
    expect(here?.heading).toBe(name === "人口" ? "与户主关系" : "");

    await session.addDepartment({ sheet: "住建" });
    await session.validate();
    expect(session.state().departments.summaries.map(({ file, sheet }) => [file, sheet])).toEqual([
      ["外来.xlsx", name],
      ["", "住建"],
    ]);
    const [own] = (await session.differences({ ...query, department: "d2" })).differences;
    expect(own?.there).toMatchObject({ at: { sheet: "住建", row: 2, column: 3 }, address: "D3" });
    expect((await session.differences(query)).differences[0]?.there?.at).toBeNull();
    await session.removeDepartment("d2");
    expect(session.state().departments.sheets.map(({ id }) => id)).toEqual(["d1"]);
  });
});
