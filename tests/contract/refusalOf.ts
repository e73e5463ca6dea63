/** The refusal with which work ends, `null` where it does not; any other error is thrown on. */
export async function refusalOf(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly data: object } | null> {
  return work.then(
    () => null,
    (error: { readonly name: string; readonly code: string; readonly data: object }) => {
      if (error.name !== "Refusal") throw error as unknown as Error;
      return { code: error.code, data: error.data };
    },
  );
}
