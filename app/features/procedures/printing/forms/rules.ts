import { admissionPapers } from "#app/features/procedures/printing/forms/admission/rules.ts";
import { reviewPapers } from "#app/features/procedures/printing/forms/reviews/rules.ts";
import { electionPapers } from "#app/features/procedures/printing/forms/elections/rules.ts";
import { honorPapers } from "#app/features/procedures/printing/forms/honors/rules.ts";
import { conductPapers } from "#app/features/procedures/printing/forms/conduct/rules.ts";
import { leavingPapers } from "#app/features/procedures/printing/forms/leaving/rules.ts";
import { recordPapers } from "#app/features/procedures/printing/forms/records/rules.ts";
import { transferPapers } from "#app/features/procedures/printing/forms/transfer/rules.ts";
import type { CasePaper } from "#app/features/procedures/printing/case/rules.ts";

/** The papers that each procedure gives, in the order of its steps. @source procedures, forms index */
export const casePapers: Readonly<Record<string, readonly CasePaper[]>> = {
  ...admissionPapers,
  ...transferPapers,
  ...honorPapers,
  ...leavingPapers,
  ...recordPapers,
  ...electionPapers,
  ...reviewPapers,
  ...conductPapers,
};
