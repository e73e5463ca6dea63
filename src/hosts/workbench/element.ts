/** An element of workbench.html by its id. */
export function element<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`workbench.html has no ${kind.name} #${id}`);
  return found;
}
