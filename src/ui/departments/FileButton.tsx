import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReactNode } from "react";

interface FileButtonProps {
  readonly label: string;
  readonly text: string;
  /** File name endings, as of `accept`. */
  readonly accept: string;
  readonly busy: boolean;
  readonly isSingle?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses one or several files. */
export function FileButton({ label, text, accept, busy, isSingle = false, onFiles }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        multiple={!isSingle}
        type="file"
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again after it was mended.
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button data-adds disabledFocusable={busy} onClick={() => input.current?.click()}>
        {text}
      </Button>
    </>
  );
}
