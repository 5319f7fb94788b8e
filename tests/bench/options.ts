/** Sizes of a run. */
export interface Options {
  /** Folder for the files of the run; removed afterwards. */
  folder: string;
  rows: number;
  members: number;
  people: number;
  rounds: number;
}
