import { summaryTabs } from "../../src/tabs/summaryTabs";
import { idle, press, sheetInGrid } from "./departments";
import { openTabs, tabRow } from "./tabs";
import { button, expectAccessible, openWorkbench, picture, useWorkbench, validate, type Workbench } from "./workbench";

jest.setTimeout(300_000);
useWorkbench();

const T3 = summaryTabs.find(({ id }) => id === "T3")!.name;
const MEASURES = "公益性岗位安置 1 人，落实产业奖补";

/** Draws the pane as wide as the page lets it, on the screen of a projector. */
async function project({ page }: Workbench): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  const { x, y, width } = (await page.locator("#splitter").boundingBox())!;
  await page.mouse.move(x + width / 2, y + 300);
  await page.mouse.down();
  await page.mouse.move(0, y + 300);
  await page.mouse.up();
  expect((await page.locator("#pane").boundingBox())!.width).toBe(896);
}

/** What a meeting wrote of a household into 户户研判表. */
async function decided({ page }: Workbench, household: string): Promise<readonly unknown[]> {
  const { values } = (await sheetInGrid(page, T3))!;
  const top = values.findIndex((cells) => cells[0] === "序号");
  const row = values.find((cells) => cells[3] === household)!;
  return ["帮扶措施", "责任人", "研判结论"].map((heading) => {
    const [above, below] = [values[top]!.indexOf(heading), values[top + 1]!.indexOf(heading)];
    return row[above < 0 ? below : above];
  });
}

it("steps through households by keyboard and keeps what is decided of one, whatever is made anew", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  await validate(workbench, /^发现 76 处错误/);
  await button(pane, "研判会议").click();
  await expectAccessible(page);
  await press(workbench, button(pane, "开始研判"));
  await pane.getByText("第 1 / 22 户，已研判 0").waitFor();
  await project(workbench);
  await pane.getByRole("heading", { name: "石**，户 459099010000001" }).focus();
  await page.keyboard.press("ArrowRight");
  await pane.getByText("第 2 / 22 户，已研判 0").waitFor();

  const form = pane.getByRole("region", { name: "研判意见" });
  await form.getByLabel("帮扶措施").fill(MEASURES);
  await form.getByLabel("责任人").fill("蒙驻村");
  await form.getByRole("radio", { name: "需加力" }).check();
  await pane.locator("main").evaluate((main) => main.scrollTo(0, 0));
  await picture(page, "review-card");
  await expectAccessible(page);
  await pane.getByRole("heading", { name: "潘*，户 459099010000019" }).focus();
  await page.keyboard.press("PageDown");
  await pane.getByText("第 3 / 22 户，已研判 1").waitFor();
  const expected = [MEASURES, "蒙驻村", "需加力"];
  expect(await decided(workbench, "459099010000019")).toEqual(expected);
  await page.keyboard.press("PageUp");
  await pane.getByText("第 2 / 22 户，已研判 1").waitFor();
  expect(await form.getByLabel("帮扶措施").inputValue()).toBe(MEASURES);

  await button(pane, "返回").click();
  await openTabs(workbench);
  await button(pane, "全不选").click();
  await tabRow(pane, "T3").getByRole("checkbox").check();
  await press(workbench, button(pane, "生成 1 张表"));
  await pane.getByText("已生成 1 张表。").waitFor();
  await idle(pane);
  expect(await decided(workbench, "459099010000019")).toEqual(expected);
  expect(faults).toEqual([]);
});
