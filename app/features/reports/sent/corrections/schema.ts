import {
  MOST_CORRECTIONS,
  type Correction,
  type CorrectionFault,
} from "#app/features/reports/sent/corrections/rules.ts";

const LONGEST = 300;
const SHORTEST = 5;
const wholeNumber = /^\d{1,9}$/;

/**
 * The figures given by hand of a form (`line0`, `value0`, `why0` and so on), or what is wrong by field; a row left
 * empty corrects nothing.
 */
export function readCorrections(
  form: FormData,
):
  { ok: true; corrections: Correction[] } | { ok: false; issues: Record<string, CorrectionFault> } {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const issues: Record<string, CorrectionFault> = {};
  const corrections: Correction[] = [];
  for (let at = 0; at < MOST_CORRECTIONS; at++) {
    const [line, value, why] = [text(`line${at}`), text(`value${at}`), text(`why${at}`)];
    if (line === "" && value === "" && why === "") continue;
    const plain = value.replace(/[.,\s]/g, "");
    if (line === "") issues[`line${at}`] = "line";
    if (corrections.some((one) => one.line === line)) issues[`line${at}`] = "twice";
    if (!wholeNumber.test(plain)) issues[`value${at}`] = "value";
    if (why.length < SHORTEST) issues[`why${at}`] = "why";
    corrections.push({ line, value: Number(plain), why: why.slice(0, LONGEST) });
  }
  return Object.keys(issues).length > 0 ? { ok: false, issues } : { ok: true, corrections };
}
