/** A closed unit whose books are not at their end yet. */
export interface OpenBooks {
  id: string;
  name: string;
  /** The first month that is not closed; null when all are. */
  month: string | null;
  /** Money of closed months has still to go up. */
  toRemit: boolean;
  /** Whole đồng that members still owe there, and that they have paid ahead. */
  due: number;
  credit: number;
}
