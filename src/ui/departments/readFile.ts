/** A file's name and bytes; `null` where the browser cannot read it, because it is open elsewhere or gone. */
export async function readFile(file: File): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
