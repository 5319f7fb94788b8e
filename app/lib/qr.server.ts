import { encode } from "uqr";

/** The square of a text as one path of dark modules, and its side in modules. */
export interface QrSquare {
  size: number;
  path: string;
}

/** Modules of white around the square, as its readers need them. */
const BORDER = 4;

/** Draws a text as a square that telephones read. */
export function qrSquare(text: string): QrSquare {
  const { size, data } = encode(text, { border: BORDER });
  const rows = data.map((row, y) =>
    row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join(""),
  );
  return { size, path: rows.join("") };
}
