/** Calls back with a file that is dropped anywhere on the page, and shows the hint while one is held over it. */
export function enableFileDrop(hint: HTMLElement, onFile: (file: File) => void): void {
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  // The grid listens to drags as well: the page takes files before it does.
  const options = { capture: true };
  window.addEventListener(
    "dragover",
    (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      hint.hidden = false;
    },
    options,
  );
  window.addEventListener(
    "dragleave",
    (event) => {
      if (event.relatedTarget === null) hint.hidden = true;
    },
    options,
  );
  window.addEventListener(
    "drop",
    (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      hint.hidden = true;
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    },
    options,
  );
}
