import { COMPARED, type Compared, type Differences } from "../../model/DepartmentResult";

const CODES = Object.fromEntries(COMPARED.map((name, position) => [name, position])) as Record<Compared, number>;

/** Counts how comparisons come out, and keeps all but agreement. */
export class DifferenceList {
  readonly #counts = { conflict: 0, onlyHere: 0, onlyThere: 0, open: 0 };
  #agree = 0;
  #size = 0;
  #outcome = new Uint8Array(16);
  #entry = new Int32Array(16);
  #row = new Int32Array(16);

  addAgreement(): void {
    this.#agree++;
  }

  add(outcome: Compared, entry: number, row: number): void {
    if (outcome === "agree") return this.addAgreement();
    this.#counts[outcome]++;
    const at = this.#size++;
    if (at === this.#outcome.length) this.#grow();
    this.#outcome[at] = CODES[outcome];
    this.#entry[at] = entry;
    this.#row[at] = row;
  }

  get counts(): Readonly<Record<Compared, number>> {
    return { agree: this.#agree, ...this.#counts };
  }

  get differences(): Differences {
    const size = this.#size;
    return {
      outcome: this.#outcome.slice(0, size),
      entry: this.#entry.slice(0, size),
      row: this.#row.slice(0, size),
    };
  }

  #grow(): void {
    const room = this.#size * 2;
    this.#outcome = enlarged(this.#outcome, new Uint8Array(room));
    this.#entry = enlarged(this.#entry, new Int32Array(room));
    this.#row = enlarged(this.#row, new Int32Array(room));
  }
}

function enlarged<A extends Uint8Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
