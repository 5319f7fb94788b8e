import type { SentLevel } from "#app/features/reports/sent/schedules/rules.ts";

/** Where a report stands. An accepted one is locked. @source procedures P15 */
export type SentState = "proposed" | "submitted" | "checked" | "returned" | "accepted";

/** What is done to a report. */
export const sentActs = ["submit", "sign", "check", "accept", "return"] as const;
export type SentAct = (typeof sentActs)[number];

/** Whose hands: of the unit itself, or of a unit above it. */
type Side = "own" | "above";

interface Step {
  from: readonly (SentState | null)[];
  to: SentState;
  /** With which verb of the matrix. */
  verb: "p" | "v" | "a";
  side: Side;
}

/**
 * The way of a report. A cell sends it to the commune, which accepts or returns it. In a commune one proposes and
 * the leader signs; the province checks, then accepts. What a province compiles for the archive its office puts
 * together, and its leader locks.
 *
 * @source procedures P15; roles §4.3 "P15 reports"
 */
const ways: Record<SentLevel, Partial<Record<SentAct, readonly Step[]>>> = {
  cell: {
    submit: [{ from: [null, "returned"], to: "submitted", verb: "p", side: "own" }],
    accept: [{ from: ["submitted"], to: "accepted", verb: "a", side: "above" }],
    return: [{ from: ["submitted"], to: "returned", verb: "a", side: "above" }],
  },
  commune: {
    submit: [{ from: [null, "returned"], to: "proposed", verb: "p", side: "own" }],
    sign: [{ from: ["proposed"], to: "submitted", verb: "a", side: "own" }],
    check: [{ from: ["submitted"], to: "checked", verb: "v", side: "above" }],
    accept: [{ from: ["checked"], to: "accepted", verb: "a", side: "above" }],
    return: [
      { from: ["proposed"], to: "returned", verb: "a", side: "own" },
      { from: ["submitted"], to: "returned", verb: "v", side: "above" },
      { from: ["checked"], to: "returned", verb: "a", side: "above" },
    ],
  },
  province: {
    submit: [{ from: [null, "returned"], to: "checked", verb: "v", side: "own" }],
    accept: [{ from: ["checked"], to: "accepted", verb: "a", side: "own" }],
    return: [{ from: ["checked"], to: "returned", verb: "a", side: "own" }],
  },
};

/** The step that an act is in a state; null when it is not open there. */
export function stepOf(level: SentLevel, state: SentState | null, act: SentAct): Step | null {
  return ways[level][act]?.find(({ from }) => from.includes(state)) ?? null;
}

/** The signs of a checksum by which people compare two prints. */
export const shortSum = (checksum: string): string => {
  const signs = 16;
  return checksum.slice(0, signs).replace(/(.{4})(?=.)/g, "$1 ");
};
