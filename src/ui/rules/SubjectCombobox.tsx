import { Combobox, makeStyles, Option } from "@fluentui/react-components";
import type { ComboboxProps } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { AGE } from "../../app/OwnRuleDraft";
import type { FieldId } from "../../core/model/Field";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  combobox: { width: "100%", minWidth: 0 },
  listbox: { maxHeight: "240px" },
});

const OWNERS = new Map<string, "owner.household" | "owner.member" | "owner.village">([
  ["household", "owner.household"],
  ["member", "owner.member"],
  ["village", "owner.village"],
]);

/** What a surrounding `Field` gives its control is passed on. */
interface SubjectComboboxProps extends Pick<
  ComboboxProps,
  "id" | "aria-labelledby" | "aria-describedby" | "aria-invalid"
> {
  /** "" for none. */
  readonly chosen: FieldId;
  /** Whether the age of a member can be chosen as well. */
  readonly withAge?: boolean;
  readonly onChoose: (subject: FieldId) => void;
}

/** Chooses what a test asks about; fields that the sheets have come first, typing narrows the list. */
export function SubjectCombobox({ chosen, withAge = false, onChoose, ...control }: SubjectComboboxProps): ReactNode {
  const styles = useStyles();
  const { state, t, words } = usePane();
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { recognition } = state;
  const mapped = new Set(
    [recognition?.members, recognition?.households, recognition?.villages].flatMap(
      (mapping) => mapping?.columns.map(({ field }) => field) ?? [],
    ),
  );
  const all = [
    ...(withAge ? [{ id: AGE, label: words.ownRule.age, owner: "member" }] : []),
    ...(recognition?.fields ?? []),
  ];
  const inSheet = (id: FieldId): boolean => id === AGE || mapped.has(id);
  const label = all.find(({ id }) => id === chosen)?.label ?? "";
  const wanted = (query ?? "").trim().toLowerCase();
  const found = [...all.filter(({ id }) => inSheet(id)), ...all.filter(({ id }) => !inSheet(id))].filter((field) =>
    field.label.toLowerCase().includes(wanted),
  );
  return (
    <Combobox
      {...control}
      freeform
      className={styles.combobox}
      listbox={{ className: styles.listbox }}
      placeholder={t("own.search")}
      value={query ?? label}
      selectedOptions={chosen === "" ? [] : [chosen]}
      open={isOpen}
      onOpenChange={(_event, data) => setOpen(data.open)}
      onInput={(event) => setQuery(event.currentTarget.value)}
      onBlur={() => setQuery(null)}
      onOptionSelect={(_event, data) => {
        setQuery(null);
        if (data.optionValue !== undefined) onChoose(data.optionValue);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !(isOpen || query !== null)) return;
        event.stopPropagation();
        setQuery(null);
      }}
    >
      {found.map(({ id, label: name, owner }) => {
        const key = OWNERS.get(owner);
        const parts = [name, ...(key ? [t(key)] : []), ...(inSheet(id) && id !== AGE ? [t("own.inSheet")] : [])];
        return (
          <Option key={id} value={id} text={name}>
            {parts.join(" · ")}
          </Option>
        );
      })}
      {found.length === 0 ? (
        <Option disabled value="none" text={t("recognition.noField")}>
          {t("recognition.noField")}
        </Option>
      ) : null}
    </Combobox>
  );
}
