const LONGEST = 1_000;

/** The name of the field of a criterion. */
export const pointsName = (key: string): string => `points-${key}`;

/** A score as it is entered. */
export interface ScoreInput {
  points: Record<string, number>;
  note: string | null;
}

/**
 * Points as the form posts them: of every criterion a whole number from 0 to what it can give.
 *
 * @returns the input, or the names of the fields that are wrong
 */
export function readScoreForm(
  form: FormData,
  criteria: readonly [key: string, most: number][],
): { ok: true; input: ScoreInput } | { ok: false; wrong: string[] } {
  const read = criteria.map(([key, most]) => {
    const text = String(form.get(pointsName(key)) ?? "").trim();
    const points = /^\d{1,3}$/.test(text) ? Number(text) : null;
    return { key, points: points !== null && points <= most ? points : null };
  });
  const wrong = read.filter(({ points }) => points === null).map(({ key }) => pointsName(key));
  if (wrong.length > 0) return { ok: false, wrong };
  const note = String(form.get("note") ?? "").trim();
  return {
    ok: true,
    input: {
      points: Object.fromEntries(read.map(({ key, points }) => [key, points!])),
      note: note === "" ? null : note.slice(0, LONGEST),
    },
  };
}
