import type { MarkLine } from "#app/features/meetings/marking/rules.ts";

/**
 * The list of names as a code opens it: the one whom the code names, offered as present while there is no mark yet.
 *
 * @param memberId  as the address says it; anybody who is not on the list opens the whole of it
 */
export function linesOfCode(
  lines: readonly MarkLine[],
  memberId: string | null,
): { lines: MarkLine[]; name: string | null } {
  const one = lines.find((line) => line.memberId === memberId);
  if (one === undefined) return { lines: [...lines], name: null };
  return {
    lines: [{ ...one, choice: one.choice === "" ? "present" : one.choice }],
    name: one.name,
  };
}
