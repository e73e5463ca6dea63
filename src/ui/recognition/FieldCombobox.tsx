import { Combobox, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { FieldView } from "../../app/views";
import type { FieldId } from "../../core/model/Field";
import { usePane } from "../PaneContext";

const NONE = "";

const useStyles = makeStyles({
  combobox: { width: "100%", minWidth: 0, marginTop: "4px" },
  listbox: { maxHeight: "240px" },
});

const OWNERS = new Map<string, "owner.household" | "owner.member" | "owner.village">([
  ["household", "owner.household"],
  ["member", "owner.member"],
  ["village", "owner.village"],
]);

interface FieldComboboxProps {
  readonly label: string;
  /** What the column can be given. */
  readonly fields: readonly FieldView[];
  readonly field: FieldId | null;
  readonly onChoose: (field: FieldId | null) => void;
  readonly onLeave: () => void;
}

/** Chooses a field for a column; typing narrows the list by label or id. */
export function FieldCombobox({ label, fields, field, onChoose, onLeave }: FieldComboboxProps): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(true);
  const isOwnerTold = new Set(fields.map(({ owner }) => owner)).size > 1;
  const wanted = query.trim().toLowerCase();
  const found = fields.filter(
    ({ id, label: name }) => name.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted),
  );
  const ownerOf = (owner: string): string => {
    const key = OWNERS.get(owner);
    return key ? t(key) : owner;
  };
  return (
    <Combobox
      freeform
      autoFocus
      className={styles.combobox}
      listbox={{ className: styles.listbox }}
      aria-label={label}
      placeholder={t("recognition.searchField")}
      value={query}
      selectedOptions={[field ?? NONE]}
      open={open}
      onOpenChange={(_event, data) => setOpen(data.open)}
      onInput={(event) => setQuery(event.currentTarget.value)}
      onOptionSelect={(_event, data) => {
        if (data.optionValue !== undefined) onChoose(data.optionValue === NONE ? null : data.optionValue);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onLeave();
      }}
    >
      {wanted === "" ? (
        <Option value={NONE} text={t("recognition.notUsed")}>
          {t("recognition.notUsed")}
        </Option>
      ) : null}
      {found.map((entry) => (
        <Option key={entry.id} value={entry.id} text={entry.label}>
          {isOwnerTold ? `${entry.label} · ${ownerOf(entry.owner)}` : entry.label}
        </Option>
      ))}
      {found.length === 0 ? (
        <Option disabled value="none" text={t("recognition.noField")}>
          {t("recognition.noField")}
        </Option>
      ) : null}
    </Combobox>
  );
}
