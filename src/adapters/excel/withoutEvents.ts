/**
 * Runs `work` while Excel tells us nothing of our own writes; events come back on whatever happens.
 * Where Excel tells whose change an event is (`tellsOwn`, ExcelApi 1.14) they stay on: what the person does meanwhile counts.
 */
export async function withoutEvents<T>(
  context: Excel.RequestContext,
  tellsOwn: boolean,
  work: () => Promise<T>,
): Promise<T> {
  if (tellsOwn) return work();
  context.runtime.enableEvents = false;
  try {
    return await work();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}
