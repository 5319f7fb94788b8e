const UNIQUE_VIOLATION = "23505";

/** Whether a statement broke a unique constraint; these see rows that the scope does not. */
export function isUniqueViolation(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if ((one as { code?: string }).code === UNIQUE_VIOLATION) return true;
  return false;
}
