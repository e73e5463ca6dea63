import { z } from "zod";
import type { LocalText } from "../core/model/Field";
import { LINK_LEVELS, LINK_TERMS, type LinkageModel } from "../core/model/Linkage";
import { confidence, localText, referenceSchema } from "../core/model/packSchema";
import { Refusal } from "../core/model/Refusal";
import type { Confidence } from "../core/model/Rule";
import json from "./linkageModel.json";

/** A model with where its weights come from. */
export interface SourcedLinkageModel extends LinkageModel {
  readonly confidence: Confidence;
  readonly note: LocalText;
}

/** Made of the very lists that the type of the weights is made of. */
const weights: z.ZodType<unknown> = z.strictObject(
  Object.fromEntries(
    LINK_TERMS.map((term) => [
      term,
      z.strictObject(
        Object.fromEntries(LINK_LEVELS[term].map((level) => [level, level === "blank" ? z.literal(0) : z.number()])),
      ),
    ]),
  ),
);

const schema = z
  .strictObject({
    id: z.string().min(1),
    version: z.string().min(1),
    references: z.array(referenceSchema).min(1),
    confidence,
    note: localText,
    weights,
    accept: z.number(),
    review: z.number(),
    margin: z.number().positive(),
  })
  .refine(({ accept, review }) => accept > review, { path: ["accept"], message: "lies above `review`" });

/** The model of a JSON value; refuses a bad one with all its faults at once (`pack.bad`, fact `faults`). */
function parseLinkageModel(value: unknown): SourcedLinkageModel {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Refusal("pack.bad", { count: faults.length, faults: faults.join("; ") });
  }
  return { ...parsed.data, weights: parsed.data.weights as LinkageModel["weights"] };
}

/** How persons are linked where no ID number does it. */
export const linkageModel = parseLinkageModel(json);
