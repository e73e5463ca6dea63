import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { AnswerConflict } from "../../app/DepartmentViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { FileButton } from "./FileButton";
import { readFile } from "./readFile";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", width: "100%" },
  title: { margin: "4px 0 0", fontSize: tokens.fontSizeBase300 },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  said: { margin: 0, ":empty": { display: "none" } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

type AnsweredFile = NonNullable<Awaited<ReturnType<typeof readFile>>>;

/** Reads answered lists back. Where two answers to one difference do not say the same, the person chooses. */
export function AnswerReader(): ReactNode {
  const styles = useStyles();
  const { session, state, t, setChoosing } = usePane();
  const { answers } = state.departments;
  const [files, setFiles] = useState<readonly AnsweredFile[]>([]);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [faults, setFaults] = useState<readonly string[]>([]);
  // Those of an earlier opening of the pane cannot be settled: their files are not here.
  const conflicts = files.length > 0 ? byNumber(answers?.conflicts ?? []) : [];
  const open = conflicts.filter(({ number }) => chosen[number] === undefined).length;
  const busy = state.progress !== null;

  // The results stay: only where they are out of date a run comes first, and replaces them.
  const fillIn = async (...wanted: Parameters<typeof session.readAnswers>): Promise<void> => {
    setChoosing(true);
    await session.readAnswers(...wanted).finally(() => setChoosing(false));
  };
  const read = async (wanted: readonly File[]): Promise<void> => {
    setFaults([]);
    setChosen({});
    const opened = await Promise.all(wanted.map(async (file) => ({ name: file.name, read: await readFile(file) })));
    const locked = opened.filter((one) => one.read === null);
    if (locked.length > 0) return setFaults(locked.map(({ name }) => t("sheets.cannotRead", { name })));
    const all = opened.flatMap((one) => one.read ?? []);
    setFiles(all);
    await fillIn(all);
  };
  return (
    <section className={styles.part} aria-label={t("answers.title")}>
      <h3 className={styles.title}>{t("answers.title")}</h3>
      <p className={styles.help}>{t("answers.help")}</p>
      <FileButton
        label={t("answers.fileLabel")}
        accept=".xlsx"
        busy={busy}
        text={t("answers.file")}
        onFiles={(wanted) => void read(wanted)}
      />
      {faults.length > 0 ? (
        <div role="alert">
          {faults.map((fault) => (
            <p key={fault} className={styles.fault}>
              <CellText text={fault} />
            </p>
          ))}
        </div>
      ) : null}
      <p role="status" className={styles.said}>
        {answers === null
          ? null
          : t("answers.read", {
              files: answers.files,
              filled: answers.filled,
              same: answers.same,
              unknown: answers.unknown,
            })}
      </p>
      {answers && answers.outdated > 0 ? (
        <p className={styles.said}>{t("answers.outdated", { count: answers.outdated })}</p>
      ) : null}
      {conflicts.length > 0 ? (
        <>
          <h4 className={styles.heading}>{t("answers.conflicts", { count: conflicts.length })}</h4>
          {conflicts.map(({ number, who, item, answers: options }) => (
            <Field key={number} label={{ children: <CellText text={t("answers.conflict", { number, who, item })} /> }}>
              <RadioGroup
                value={chosen[number] ?? ""}
                onChange={(_event, { value }) => setChosen({ ...chosen, [number]: value })}
              >
                {options.map(({ answer, from }) => (
                  <Radio
                    key={answer}
                    value={answer}
                    label={{ children: <CellText text={t("answers.option", { answer, from })} /> }}
                  />
                ))}
              </RadioGroup>
            </Field>
          ))}
          {open > 0 ? <p className={styles.help}>{t("answers.toChoose", { count: open })}</p> : null}
          <Button
            appearance="primary"
            disabledFocusable={busy || open === conflicts.length}
            onClick={() => void fillIn(files, chosen)}
          >
            {t("answers.apply", { count: conflicts.length - open })}
          </Button>
        </>
      ) : null}
    </section>
  );
}

interface Question extends Pick<AnswerConflict, "number" | "who" | "item"> {
  readonly answers: readonly AnswerConflict["kept"][];
}

/** One question for each difference: each of its answers once, the one that stands there first. */
function byNumber(conflicts: readonly AnswerConflict[]): readonly Question[] {
  const questions = new Map<string, Question>();
  for (const { number, who, item, kept, other } of conflicts) {
    const before = questions.get(number)?.answers ?? [kept];
    const isKnown = before.some(({ answer }) => answer === other.answer);
    questions.set(number, { number, who, item, answers: isKnown ? before : [...before, other] });
  }
  return [...questions.values()];
}
