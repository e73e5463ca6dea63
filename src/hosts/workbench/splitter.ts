const LEAST = 300;
const STEP = 20;

/** Lets the pane be resized by pointer and by arrow keys. */
export function enableSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  const resize = (width: number): void => {
    const most = Math.round(window.innerWidth * 0.7);
    const fitting = Math.min(most, Math.max(LEAST, Math.round(width)));
    document.documentElement.style.setProperty("--pane-width", `${fitting}px`);
    splitter.setAttribute("aria-valuenow", String(fitting));
    splitter.setAttribute("aria-valuemin", String(LEAST));
    splitter.setAttribute("aria-valuemax", String(most));
  };
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("dragging"));
  splitter.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") resize(pane.offsetWidth + STEP);
    else if (event.key === "ArrowRight") resize(pane.offsetWidth - STEP);
    else return;
    event.preventDefault();
  });
  resize(pane.offsetWidth);
}
