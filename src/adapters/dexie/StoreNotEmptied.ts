/** Emptying failed: entries of earlier sessions may still be in the browser's store. What this session kept is gone. */
export class StoreNotEmptied extends Error {
  override readonly name = "StoreNotEmptied";

  constructor(cause: unknown) {
    super("the browser's store could not be emptied", { cause });
  }
}
