/** Waits for office.js and says whether Excel is around this page; false as well where office.js could not be loaded. */
export async function whenReady(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}
