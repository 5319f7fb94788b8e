/** What a list of work shows. */
export const workFilters = ["open", "overdue", "waiting", "done"] as const;
export type WorkFilter = (typeof workFilters)[number];

/** The lists of an office: what it received, what it issued, what is still a draft. */
export const workBoxes = ["received", "issued", "drafts"] as const;
export type WorkBox = (typeof workBoxes)[number];

/** The filter of an address; open work when it names none. */
export function readFilter(search: URLSearchParams): WorkFilter {
  return workFilters.find((one) => one === search.get("state")) ?? "open";
}

/** The list of an address; what was received when it names none. */
export function readBox(search: URLSearchParams): WorkBox {
  return workBoxes.find((one) => one === search.get("box")) ?? "received";
}
