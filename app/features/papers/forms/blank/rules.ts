import { isCell, isCommune, isGrassroots } from "#app/features/organizations/rules.ts";
import { formOf, paperOf, type FormCode } from "#app/features/papers/forms/rules.ts";
import { letterhead, type PaperUnit } from "#app/features/papers/rules.ts";
import type { PapersWords } from "#app/features/papers/text.ts";
import type { Paper } from "#app/lib/paper/model.ts";
import { orgType } from "#app/codes/org-type.ts";

/** A unit that prints a blank form. */
export interface PrintingUnit extends PaperUnit {
  orgType: string;
}

/**
 * A form without data. Where the unit that prints it is of the kind that draws it up, its names stand in the
 * head already: nobody types the same thing twice.
 *
 * @param unit  null for nobody's
 */
export function blankPaper(code: FormCode, unit: PrintingUnit | null): Paper {
  const isOwn = unit !== null && drawsUp(unit.orgType, formOf(code).issuer);
  return paperOf(code, isOwn ? { head: letterhead(unit, null) } : {});
}

function drawsUp(type: string, issuer: keyof PapersWords["issuers"]): boolean {
  switch (issuer) {
    case "member":
    case "helper":
    case "cell":
      return isCell(type);
    case "union":
      return false;
    case "section":
      return type === orgType.codes.sectional;
    case "grassroots":
      return isGrassroots(type) && !isCell(type);
    case "commune":
      return isCommune(type);
    case "province":
      return type === orgType.codes.province;
  }
}
