/** Something that can be chosen. */
export interface Offered {
  value: string;
  label: string;
  /** Of a list of ticks: was named before. */
  checked?: true;
}

/** Among which cells one is chosen: others of the person's commune or province, those of the receiving end or of the unit of the case. */
export type CellChoice = "commune" | "province" | "receiver" | "unit";
