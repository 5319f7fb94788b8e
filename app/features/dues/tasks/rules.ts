import type { CivilDate } from "#app/lib/dates.ts";

/** Something to do about dues, without words; `due` is the last day. */
export interface DuesTask {
  kind: "unpaid" | "toPropose" | "toClose" | "toRemit" | "toSend" | "toReceive";
  /** The month, or the quarter. */
  period: string;
  /** People, or remittances. */
  count: number;
  /** A closed unit whose books they are; left out for the own. */
  unit?: string;
  due: CivilDate;
}
