import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { FindingQuery, FindingView } from "../../app/views";
import { PagedListbox } from "../PagedListbox";
import { usePane } from "../PaneContext";
import { usePages } from "../usePages";
import { FindingRow } from "./FindingRow";

const ROW_HEIGHT = 74;

const useStyles = makeStyles({
  status: { margin: 0, padding: "0 10px 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FindingListProps {
  readonly query: Omit<FindingQuery, "from" | "count">;
  readonly onChoose: (finding: FindingView) => Promise<void>;
}

/** The findings of a query, as many as there are. */
export function FindingList({ query, onChoose }: FindingListProps): ReactNode {
  const styles = useStyles();
  const { session, t } = usePane();
  const [active, setActive] = useState(0);
  const pages = usePages(async (from, count) => {
    const { total, findings } = await session.findings({ ...query, from, count });
    return { total, entries: findings };
  });
  const { total } = pages;
  return (
    <>
      <p className={styles.status} role="status">
        {total === null ? t("list.loading") : total === 0 ? t("list.empty") : t("list.total", { count: total })}
        {total === null || total === 0 ? null : ` · ${t("list.keys")}`}
      </p>
      <PagedListbox
        label={t("list.title")}
        pages={pages}
        rowHeight={ROW_HEIGHT}
        active={active}
        onActive={setActive}
        onChoose={onChoose}
      >
        {(finding) => <FindingRow finding={finding} />}
      </PagedListbox>
    </>
  );
}
