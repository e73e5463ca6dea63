import { useEffect, useState } from "react";
import type { MadeFile } from "../../app/DepartmentViews";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface FileLink {
  readonly name: string;
  readonly href: string;
}

/** Addresses under which files of this page can be saved; they end with the files or the page's part. */
export function useFileLinks(files: readonly MadeFile[] | null): readonly FileLink[] {
  const [links, setLinks] = useState<readonly FileLink[]>([]);
  useEffect(() => {
    const made = (files ?? []).map(({ name, bytes }) => ({
      name,
      href: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX })),
    }));
    setLinks(made);
    return () => made.forEach(({ href }) => URL.revokeObjectURL(href));
  }, [files]);
  return links;
}
