import type { Language } from "../../core/model/Field";
import { fill } from "../../messages/render";
import { element } from "./element";
import { texts, type WorkbenchTexts } from "./texts";

type TextKey = keyof WorkbenchTexts;

export interface Question {
  readonly title: string;
  readonly points: readonly string[];
  /** What the person most likely wants. */
  readonly yes: string;
  /** A second way on, which loses something. */
  readonly instead?: string;
  readonly no: string;
}

export type Answer = "yes" | "instead" | "no";

/** Everything around grid and pane: names, notices, questions, in one language. */
export class Shell {
  #language: Language = "zh-CN";
  readonly #notice = element("notice", HTMLDivElement);
  readonly #question = element("question", HTMLDialogElement);

  get language(): Language {
    return this.#language;
  }

  /** The language that is not shown. */
  get otherLanguage(): Language {
    return this.#language === "zh-CN" ? "en-US" : "zh-CN";
  }

  say(key: TextKey, facts: Readonly<Record<string, string>> = {}): string {
    return fill(texts[this.#language][key], facts);
  }

  setLanguage(language: Language): void {
    this.#language = language;
    document.documentElement.lang = language;
    document.title = this.say("title");
    const all = document.querySelectorAll<HTMLElement>("[data-text], [data-hint], [data-label]");
    for (const node of all) {
      const { text, hint, label } = node.dataset as Record<string, TextKey | undefined>;
      if (text) node.textContent = this.say(text);
      if (hint) node.title = this.say(hint);
      if (label) node.setAttribute("aria-label", this.say(label));
    }
  }

  showFile(name: string, unsaved: boolean): void {
    element("file-name", HTMLSpanElement).textContent = name;
    element("unsaved", HTMLSpanElement).hidden = !unsaved;
  }

  /** A refusal stays until it is closed or replaced; other notices go after a while. */
  notify(text: string, kind: "note" | "refusal" = "note"): void {
    this.#notice.replaceChildren();
    this.#notice.hidden = text === "";
    this.#notice.dataset["kind"] = kind;
    if (text === "") return;
    const words = document.createElement("span");
    words.textContent = text;
    const close = document.createElement("button");
    close.textContent = this.say("close");
    close.addEventListener("click", () => this.notify(""));
    this.#notice.append(words, close);
    if (kind === "note") {
      setTimeout(() => {
        if (words.isConnected) this.notify("");
      }, 6000);
    }
  }

  /** What the person answers; `no` where the question is closed. */
  ask(question: Question): Promise<Answer> {
    element("question-title", HTMLHeadingElement).textContent = question.title;
    const points = question.points.map((point) => {
      const item = document.createElement("li");
      item.textContent = point;
      return item;
    });
    element("question-points", HTMLUListElement).replaceChildren(...points);
    const yes = element("question-yes", HTMLButtonElement);
    const no = element("question-no", HTMLButtonElement);
    const instead = element("question-instead", HTMLButtonElement);
    yes.textContent = question.yes;
    no.textContent = question.no;
    instead.textContent = question.instead ?? "";
    instead.hidden = question.instead === undefined;
    yes.onclick = () => this.#question.close("yes");
    instead.onclick = () => this.#question.close("instead");
    no.onclick = () => this.#question.close("no");
    this.#question.returnValue = "no";
    this.#question.showModal();
    return new Promise((resolve) => {
      const answer = (): void => resolve(this.#question.returnValue as Answer);
      this.#question.addEventListener("close", answer, { once: true });
    });
  }
}
