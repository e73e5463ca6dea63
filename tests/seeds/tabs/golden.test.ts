import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FEEDBACK_ID, feedbackTab } from "../../../src/app/departments/feedbackTab";
import { createTabFiller } from "../../../src/core/report/tabs/createTabFiller";
import { summaryTabs } from "../../../src/tabs/summaryTabs";
import { COUNTIES, goldenFacts } from "./goldenCounties";
import { tabText } from "./tabText";

const FOLDER = join(__dirname, "../../golden/tabs");
// WRITE_GOLDEN=1 writes them anew, after a deliberate change of a tab: read what changed.
const isWriting = process.env["WRITE_GOLDEN"] === "1";

describe.each(Object.entries(COUNTIES))("%s", (name, county) => {
  const folder = join(FOLDER, name);
  const made = goldenFacts(county).then(({ facts, compared }) => ({
    filler: createTabFiller(facts, summaryTabs),
    feedback: feedbackTab(compared, [], facts.options.day, "zh-CN"),
  }));
  const ids = [...summaryTabs.map(({ id }) => id), ...(county.departments.length > 0 ? [FEEDBACK_ID] : [])];
  const textOf = async (id: string): Promise<string> => {
    const { filler, feedback } = await made;
    if (id === FEEDBACK_ID) return tabText(feedback, [{ firstRow: 0, rows: feedback.rows.length }]);
    const { table, blocks } = filler.fill(id);
    return tabText(table, blocks);
  };

  test.each(ids)("%s is as it was read", async (id) => {
    const text = await textOf(id);
    const path = join(folder, `${id}.txt`);
    if (isWriting) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, text);
    }
    expect(text.split("\n")).toEqual(readFileSync(path, "utf8").split("\n"));
  });

  test("no file is left of a tab that is no more", () => {
    expect(readdirSync(folder).sort()).toEqual(ids.map((id) => `${id}.txt`).sort());
  });
});
