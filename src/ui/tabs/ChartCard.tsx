import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Overview } from "../../app/TabViews";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { BarTable } from "./BarTable";
import { DataTable } from "./DataTable";
import { LineChart } from "./LineChart";
import { StackedBars } from "./StackedBars";
import { useTabsText } from "./useTabsText";

export type OverviewChart = Overview["charts"][number];

const useStyles = makeStyles({
  card: {
    margin: 0,
    padding: "8px 10px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  source: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A chart of the overview, drawn so that it reads at the width of a pane. Bars bear their numbers; the others have a table. */
export function ChartCard({ chart, source }: { readonly chart: OverviewChart; readonly source: string }): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const say = useTabsText();
  const { title, kind, isPercent } = chart;
  const number = new Intl.NumberFormat(
    state.language,
    isPercent ? { style: "percent", maximumFractionDigits: 2 } : { maximumFractionDigits: 2 },
  );
  const format = (value: number | null): string => (value === null ? "–" : number.format(value));
  const isEmpty = chart.series.every(({ values }) => values.every((value) => value === null));
  const hasTable = kind === "line" || kind === "stackedColumn";
  return (
    <section className={styles.card} aria-label={title}>
      <h3 className={styles.title}>
        <CellText text={title} />
      </h3>
      <p className={styles.source}>
        <CellText text={say("figures.from", { tab: source })} />
      </p>
      {isEmpty ? (
        <p className={styles.source}>{say("figures.empty")}</p>
      ) : kind === "line" ? (
        <LineChart chart={chart} format={format} />
      ) : kind === "stackedColumn" ? (
        <StackedBars chart={chart} format={format} />
      ) : (
        <BarTable chart={chart} format={format} />
      )}
      {hasTable && !isEmpty ? (
        <Fold title={<CellText text={say("figures.table", { title })} />}>
          <DataTable chart={chart} format={format} />
        </Fold>
      ) : null}
    </section>
  );
}
