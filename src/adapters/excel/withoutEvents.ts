/** Runs `work` while Excel tells us nothing of our own writes; events come back on whatever happens. */
export async function withoutEvents<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  try {
    return await work();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}
