import type { Session } from "../app/Session";

/** Resolves once nothing runs: an action that is called before would be ignored. */
export function whenIdle(session: Session): Promise<void> {
  return new Promise((resolve) => {
    if (session.state().progress === null) return resolve();
    const stop = session.subscribe(() => {
      if (session.state().progress !== null) return;
      stop();
      resolve();
    });
  });
}
