import { Component } from "react";
import type { ReactNode } from "react";
import type { Language } from "../core/model/Field";
import { paneText } from "./paneText";

interface DefectBoundaryProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** What is shown when the pane itself breaks: never a blank page, and never a person's value. */
export class DefectBoundary extends Component<DefectBoundaryProps, { readonly kind: string | null }> {
  override state: { readonly kind: string | null } = { kind: null };

  static getDerivedStateFromError(error: unknown): { readonly kind: string } {
    return { kind: error instanceof Error ? error.name : typeof error };
  }

  override render(): ReactNode {
    if (this.state.kind === null) return this.props.children;
    const t = paneText(this.props.language);
    return (
      <main role="alert" style={{ padding: "16px" }}>
        <h1>{t("defect.pane")}</h1>
        <p>{t("defect.text")}</p>
        <p>{this.state.kind}</p>
        <button type="button" onClick={() => this.setState({ kind: null })}>
          {t("defect.reload")}
        </button>
      </main>
    );
  }
}
