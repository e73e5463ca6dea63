import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { DifferenceQuery, DifferenceView } from "../../app/DepartmentViews";
import { PagedListbox } from "../PagedListbox";
import { usePane } from "../PaneContext";
import { usePages } from "../usePages";
import { DifferenceDetail } from "./DifferenceDetail";
import { DifferenceRow } from "./DifferenceRow";

const ROW_HEIGHT = 64;

const useStyles = makeStyles({
  status: { margin: 0, padding: "0 10px 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface DifferenceListProps {
  readonly query: Omit<DifferenceQuery, "from" | "count">;
}

/** Differences of a query, as many as there are; below them the chosen one with both its cells. */
export function DifferenceList({ query }: DifferenceListProps): ReactNode {
  const styles = useStyles();
  const { session, t } = usePane();
  const [active, setActive] = useState(0);
  const pages = usePages(async (from, count) => {
    const { total, differences } = await session.differences({ ...query, from, count });
    return { total, entries: differences };
  });
  const { total } = pages;
  const chosen = pages.at(active);
  const choose = async ({ here, there }: DifferenceView, isOther: boolean): Promise<void> => {
    const at = isOther ? there?.at : (here?.at ?? there?.at);
    if (at) await session.select(at);
  };
  return (
    <>
      <p className={styles.status} role="status">
        {total === null ? t("list.loading") : total === 0 ? t("differences.empty") : t("list.total", { count: total })}
        {total === null || total === 0 ? null : ` · ${t("differences.keys")}`}
      </p>
      <PagedListbox
        label={t("differences.title")}
        pages={pages}
        rowHeight={ROW_HEIGHT}
        active={active}
        onActive={setActive}
        onChoose={choose}
      >
        {(difference) => <DifferenceRow difference={difference} />}
      </PagedListbox>
      {chosen ? <DifferenceDetail difference={chosen} /> : null}
    </>
  );
}
