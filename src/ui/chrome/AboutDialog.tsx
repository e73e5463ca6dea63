import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";

export function AboutDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = usePane();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("about.title")}</DialogTitle>
          <DialogContent>
            <p>{t("about.what")}</p>
            <h3>{t("about.privacyTitle")}</h3>
            <p>{t("about.local")}</p>
            <p>{t("about.stored")}</p>
            <p>{t("about.masked")}</p>
            <p>{t("about.office")}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t("app.close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
