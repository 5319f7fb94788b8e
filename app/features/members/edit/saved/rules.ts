/** What a save tells the page of the record, in its query. */
export interface SavedNote {
  /** Wall clock of Viet Nam, `20:14`; null when there was nothing to save. */
  time: string | null;
  /** How many points the save left to be settled. */
  left: number;
  /** The section that was saved. */
  section: string;
}

/** Where on the record's page the status line stands. */
export const savedAnchor = "saved";

const NOTHING = "same";

/** The query that tells the record's page what was saved. */
export function savedQuery({ time, left, section }: SavedNote) {
  return { section, saved: time ?? NOTHING, left: left || null };
}

/** Reads it back; null when the page was not reached by a save. */
export function savedNote(search: URLSearchParams): SavedNote | null {
  const saved = search.get("saved") ?? "";
  if (saved !== NOTHING && !/^\d\d:\d\d$/.test(saved)) return null;
  const left = /^\d{1,3}$/.exec(search.get("left") ?? "");
  return {
    time: saved === NOTHING ? null : saved,
    left: Number(left?.[0] ?? 0),
    section: search.get("section") ?? "",
  };
}
