import { randomInt } from "node:crypto";

/** Without I, L, O, U, 0 and 1, which are misread on the telephone. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code that a person can read out to somebody who searches the log: `7F3K-92`. */
export function newRequestId(): string {
  const sign = () => SIGNS[randomInt(SIGNS.length)];
  const digit = () => randomInt(2, 10);
  return `${sign()}${sign()}${sign()}${sign()}-${digit()}${digit()}`;
}
