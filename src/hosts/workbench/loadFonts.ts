import "./fonts.css";

/** Makes the substitutes of fonts.css ready: a canvas draws only with fonts that are loaded already. */
export async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load().catch(ignoreMissing)));
}

/** None of the named fonts is installed: the browser's own choice is drawn. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof DOMException) || error.name !== "NetworkError") throw error;
}
