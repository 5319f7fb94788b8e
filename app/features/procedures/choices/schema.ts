/** Something that can be chosen. */
export interface Offered {
  value: string;
  label: string;
  /** Of a list of ticks: was named before. */
  checked?: true;
}
