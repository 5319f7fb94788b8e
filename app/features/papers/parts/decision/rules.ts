import {
  headOf,
  point,
  signedFor,
  signerOf,
  type PaperBody,
} from "#app/features/papers/parts/rules.ts";
import type { HeadData, SignerData, SignerLevel } from "#app/features/papers/schema.ts";
import { paperWords } from "#app/features/papers/text.ts";
import type { Block, Line } from "#app/lib/paper/model.ts";

/** What all decisions share. */
export interface DecisionData {
  head: HeadData;
  signer: SignerData;
  grounds: string[];
  proposedBy: string | null;
  recipients: string[];
}

/** What one kind of decision says. */
export interface DecisionWords {
  subtitle: string;
  articles: readonly Line[];
  /** Whose decision it is unless the data say so. */
  level: SignerLevel;
}

/**
 * A decision: grounds, who proposed it, who decides, its articles, who gets it and who signs. Grounds beside
 * the Charter come with the data, since rules are replaced; without any a line is left open.
 */
export function decision(data: DecisionData, words: DecisionWords): PaperBody {
  const level = data.signer.level ?? words.level;
  const grounds: (string | null)[] = data.grounds.length > 0 ? data.grounds : [null];
  return {
    orientation: "portrait",
    letterhead: headOf(data.head, paperWords.decisionNumber[level]),
    title: paperWords.decision,
    subtitle: [words.subtitle],
    blocks: [
      point("-", paperWords.charter),
      ...grounds.map((ground) => point("-", paperWords.ground(ground))),
      point("-", paperWords.proposal(data.proposedBy)),
      { kind: "heading", line: [paperWords.deciders[level]], align: "center" },
      ...words.articles.map((article, at): Block => ({
        kind: "paragraph",
        line: [{ text: `${paperWords.article(at + 1)} `, bold: true }, ...article],
      })),
      signedFor(data.recipients, signerOf(data.signer, level)),
    ],
  };
}
