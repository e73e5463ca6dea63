import { Button } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";

/** Leads to the screen of rules. */
export function RulesEntry(): ReactNode {
  const { t, openRules } = usePane();
  return (
    <div>
      <Button
        size="small"
        icon={<ChevronRight16Regular aria-hidden />}
        iconPosition="after"
        data-opens="rules"
        onClick={openRules}
      >
        {t("rules.open")}
      </Button>
    </div>
  );
}
