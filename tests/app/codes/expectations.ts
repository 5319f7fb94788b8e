/** Aliases that stand for two entries, or are the bare label of another: a person has to choose. */
export const mayAsk: ReadonlySet<string> = new Set(["ethnic_group:Chil", "ethnic_group:Lao"]);
