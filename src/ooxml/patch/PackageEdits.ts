import type { Package } from "../package/openPackage";
import { relationsIn, relationsPart, type Relation } from "../package/readRelations";
import type { PartContent } from "../package/writePackage";
import { readText, scanPart } from "../xml/readText";
import { addRelation, isStrictRelations, noRelations, relativeTarget } from "./packageLinks";

/** Changes to the parts of a package, gathered for `writePackage`. Texts that end up as they were are no change. */
export class PackageEdits {
  private readonly pkg: Package;
  private readonly texts = new Map<string, { readonly was: string | null; now: string | null }>();
  private readonly streams = new Map<string, PartContent>();

  constructor(pkg: Package) {
    this.pkg = pkg;
  }

  /** Whether a part is or was called so. */
  has(part: string): boolean {
    return this.pkg.wasNamed(part) || this.texts.has(part) || this.streams.has(part);
  }

  /** The text as it is by now, `null` where there is no such part. */
  async read(part: string): Promise<string | null> {
    const name = this.pkg.find(part) ?? part;
    const known = this.texts.get(name);
    if (known) return known.now;
    const text = this.pkg.find(part) === null ? null : await readText(this.pkg, name);
    this.texts.set(name, { was: text, now: text });
    return text;
  }

  /** Changes a text that is there; `null` takes the part away. */
  async edit(part: string, change: (text: string) => string | null): Promise<void> {
    const text = await this.read(part);
    if (text !== null) this.texts.get(this.pkg.find(part) ?? part)!.now = change(text);
  }

  add(part: string, text: string): void {
    this.texts.set(part, { was: null, now: text });
  }

  remove(part: string): void {
    this.texts.set(this.pkg.find(part) ?? part, { was: "", now: null });
  }

  /** Relates a part to another; returns the identifier, which was free. */
  async link(from: string, kind: string, to: string): Promise<string> {
    let id = "";
    const isStrict = isStrictRelations((await this.read(relationsPart(""))) ?? "");
    if ((await this.read(relationsPart(from))) === null) this.add(relationsPart(from), noRelations());
    await this.edit(relationsPart(from), (xml) => {
      for (let n = 1; id === "" || xml.includes(`"${id}"`) || xml.includes(`'${id}'`); n++) id = `rIdHuhuqing${n}`;
      return addRelation(xml, { id, kind, target: relativeTarget(from, to) }, isStrict || isStrictRelations(xml));
    });
    return id;
  }

  /** Relations of a part to other parts as they are by now. */
  async relations(from: string): Promise<Relation[]> {
    const rels = relationsPart(from);
    const text = (await this.read(rels)) ?? "";
    return relationsIn(text, from, scanPart(this.pkg, rels, text)).map((relation) => ({
      ...relation,
      target: this.pkg.find(relation.target) ?? relation.target,
    }));
  }

  /** New content of a part as a stream; streams are written in the order in which they were given. */
  stream(part: string, content: PartContent): void {
    this.streams.set(this.pkg.find(part) ?? part, content);
  }

  changes(): Map<string, PartContent | null> {
    const changed = new Map<string, PartContent | null>();
    for (const [part, { was, now }] of this.texts) {
      if (was !== now) changed.set(part, now === null ? null : new TextEncoder().encode(now));
    }
    for (const [part, content] of this.streams) {
      changed.delete(part);
      changed.set(part, content);
    }
    return changed;
  }
}
