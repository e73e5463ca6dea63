import type { ReactNode } from "react";
import type { Language } from "../core/model/Field";
import { paneText } from "./paneText";

interface StartNoticeProps {
  readonly language: Language;
  /** There is no Excel around the page, or the pane did not start although there is. */
  readonly reason: "outside" | "failed";
}

/** What the page shows in place of the pane. */
export function StartNotice({ language, reason }: StartNoticeProps): ReactNode {
  const t = paneText(language);
  return (
    <main lang={language} style={{ maxWidth: "480px", margin: "0 auto", padding: "24px 16px", lineHeight: 1.6 }}>
      <h1>{t(`${reason}.title`)}</h1>
      <p>{t(`${reason}.text`)}</p>
      <p>{t(`${reason}.how`)}</p>
    </main>
  );
}
