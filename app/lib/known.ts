/** Tells whether a value is there: neither null nor undefined. Zero, false and an empty text are there. */
export function isKnown<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
