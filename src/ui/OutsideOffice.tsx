import type { ReactNode } from "react";
import type { Language } from "../core/model/Field";
import { paneText } from "./paneText";

/** What the pane shows where there is no Excel around it. */
export function OutsideOffice({ language }: { readonly language: Language }): ReactNode {
  const t = paneText(language);
  return (
    <main lang={language} style={{ maxWidth: "480px", margin: "0 auto", padding: "24px 16px", lineHeight: 1.6 }}>
      <h1>{t("outside.title")}</h1>
      <p>{t("outside.text")}</p>
      <p>{t("outside.how")}</p>
    </main>
  );
}
