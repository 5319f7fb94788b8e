/** Something that can be chosen. */
export interface Offered {
  value: string;
  label: string;
}
