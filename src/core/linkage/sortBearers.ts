/** Those who bear one ID number. */
export interface Muddle {
  readonly members: readonly number[];
  readonly rows: readonly number[];
}

/** The same number for names that are equal or variants of each other, 0 for none. */
export interface VariantNames {
  readonly member: (member: number) => number;
  readonly row: (row: number) => number;
}

export interface SortedBearers {
  /** Whom the ID number and the name say to be one. */
  readonly linked: readonly Muddle[];
  /** Who is left, on one side or both. */
  readonly left: Muddle;
}

/** More pairs of one ID number that several bear on either side are no link but a muddle. */
const MOST_PAIRS = 64;

/**
 * Who is who among the bearers of one ID number. Where nobody on a side bears another name than the others there, they
 * are one person; else only those of one name belong together.
 */
export function sortBearers(bearers: Muddle, names: VariantNames): SortedBearers {
  const { members, rows } = bearers;
  const ofMembers = byName(members, names.member);
  const ofRows = byName(rows, names.row);
  const isOne = named(ofMembers) <= 1 && named(ofRows) <= 1;
  const groups = isOne
    ? [bearers]
    : [...ofMembers].flatMap(([name, own]) => {
        const theirs = name === 0 ? undefined : ofRows.get(name);
        return theirs ? [{ members: own, rows: theirs }] : [];
      });
  const linked = groups.filter(isClear);
  const known = new Set(linked.flatMap((group) => group.members));
  const found = new Set(linked.flatMap((group) => group.rows));
  const left = {
    members: members.filter((member) => !known.has(member)),
    rows: rows.filter((row) => !found.has(row)),
  };
  return { linked, left };
}

function isClear({ members, rows }: Muddle): boolean {
  return members.length === 1 || rows.length === 1 || members.length * rows.length <= MOST_PAIRS;
}

function byName(entries: readonly number[], nameOf: (entry: number) => number): ReadonlyMap<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return groups;
}

function named(groups: ReadonlyMap<number, unknown>): number {
  return groups.size - (groups.has(0) ? 1 : 0);
}
