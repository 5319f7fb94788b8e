/** The dues of a cell for a month in figures: people, and those who have still to pay. */
export interface CellDues {
  people: number;
  unpaid: number;
}
