const UNIQUE_VIOLATION = "23505";
const EXCLUSION_VIOLATION = "23P01";

/** Whether a statement broke a unique constraint; these see rows that the scope does not. */
export const isUniqueViolation = (error: unknown): boolean => broke(error, UNIQUE_VIOLATION);

/** Whether a statement broke an exclusion constraint, such as that of ranges that must lie apart. */
export const isExclusionViolation = (error: unknown): boolean => broke(error, EXCLUSION_VIOLATION);

function broke(error: unknown, code: string): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if ((one as { code?: string }).code === code) return true;
  return false;
}
