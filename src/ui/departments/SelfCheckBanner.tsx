import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";

/** Says that the results are about a department's own sheet, and leads back to the county's. */
export function SelfCheckBanner({ profile }: { readonly profile: string }): ReactNode {
  const { session, state, t } = usePane();
  const department = state.departments.profiles.find(({ id }) => id === profile)?.title ?? profile;
  return (
    <div role="status">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <CellText text={t("selfCheck.title", { department })} />
        </MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            disabledFocusable={state.progress !== null}
            onClick={() => void session.selfCheck(profile)}
          >
            {t("selfCheck.again")}
          </Button>
          <Button size="small" disabledFocusable={state.progress !== null} onClick={() => void session.validate()}>
            {t("selfCheck.back")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
