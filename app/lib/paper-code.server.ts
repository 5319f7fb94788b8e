import { randomInt } from "node:crypto";

/** Without signs that are misread on paper: I, L, O, U, 0, 1. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Makes a random code to be printed and typed again; each sign is worth almost five bits. */
export function makePaperCode(length: number): string {
  return Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join("");
}

/** Puts a code in groups, as people read and type it. */
export function inGroups(code: string, size: number): string {
  return code.match(new RegExp(`.{1,${size}}`, "g"))?.join(" ") ?? "";
}

/** A code as it was made: spaces, dashes and case of what was typed do not count. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase();
}
