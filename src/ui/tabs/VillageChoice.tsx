import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { VillageEntry } from "../../app/TabViews";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  villages: { display: "flex", flexDirection: "column" },
});

/** For which villages tabs with one household a page are made. */
export function VillageChoice({ onChange }: { onChange: (villages: readonly string[] | null) => void }): ReactNode {
  const styles = useStyles();
  const { session, state } = usePane();
  const say = useTabsText();
  const { form, options } = state.tabs;
  const chosen = new Set(options.villages);
  const towns = new Map<string, VillageEntry[]>();
  for (const village of form?.villages ?? []) {
    const town = towns.get(village.town);
    if (town) town.push(village);
    else towns.set(village.town, [village]);
  }
  const choose = (keys: readonly string[], is: boolean): void => {
    const now = new Set(session.state().tabs.options.villages);
    for (const key of keys) {
      if (is) now.add(key);
      else now.delete(key);
    }
    onChange([...now]);
  };
  return (
    <div>
      <Field label={say("options.perHousehold")}>
        <RadioGroup
          value={options.villages === null ? "all" : "some"}
          onChange={(_event, { value }) => onChange(value === "all" ? null : [])}
        >
          <Radio value="all" label={say("options.allVillages")} />
          <Radio value="some" disabled={form === null} label={say("options.someVillages")} />
        </RadioGroup>
      </Field>
      {form === null ? <p className={styles.hint}>{say("options.villagesLater")}</p> : null}
      {form !== null && options.villages !== null ? (
        <>
          <p className={styles.hint}>
            {say("options.villagesChosen", {
              count: form.villages.filter(({ key }) => chosen.has(key)).length,
              total: form.villages.length,
            })}
          </p>
          {[...towns].map(([town, villages]) => {
            const count = villages.filter(({ key }) => chosen.has(key)).length;
            const isWhole = count === villages.length;
            return (
              <Fold
                key={town}
                title={<CellText text={say("options.town", { town, chosen: count, count: villages.length })} />}
              >
                <div className={styles.villages}>
                  <Checkbox
                    checked={isWhole ? true : count === 0 ? false : "mixed"}
                    label={{ children: <CellText text={say("options.wholeTown", { town })} /> }}
                    onChange={() =>
                      choose(
                        villages.map(({ key }) => key),
                        !isWhole,
                      )
                    }
                  />
                  {villages.map(({ key, village, households }) => (
                    <Checkbox
                      key={key}
                      checked={chosen.has(key)}
                      label={{ children: <CellText text={say("options.village", { village, households })} /> }}
                      onChange={(_event, { checked }) => choose([key], checked === true)}
                    />
                  ))}
                </div>
              </Fold>
            );
          })}
        </>
      ) : null}
    </div>
  );
}
