import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";

/** Asks before the cache of this machine is emptied, then says what was removed. */
export function ForgetDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { session, t } = usePane();
  const [outcome, setOutcome] = useState<
    "asking" | "working" | { readonly removed: number } | { readonly error: unknown }
  >("asking");
  if (typeof outcome === "object" && "error" in outcome) throw outcome.error;
  const done = typeof outcome === "object";
  const clear = (): void => {
    setOutcome("working");
    void session.forgetCache().then(
      (removed) => setOutcome({ removed }),
      (error: unknown) => setOutcome({ error }),
    );
  };
  return (
    <Dialog open modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("forget.title")}</DialogTitle>
          <DialogContent>
            <p role="status">{done ? t("forget.done", { count: outcome.removed }) : t("forget.text")}</p>
          </DialogContent>
          <DialogActions>
            {done ? (
              <Button appearance="primary" onClick={onClose}>
                {t("app.yes")}
              </Button>
            ) : (
              <>
                <Button onClick={onClose}>{t("app.cancel")}</Button>
                <Button appearance="primary" disabled={outcome === "working"} onClick={clear}>
                  {t("forget.confirm")}
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
