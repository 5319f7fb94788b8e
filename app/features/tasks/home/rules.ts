import type { WorkItem } from "#app/features/tasks/list/rules.ts";

/** One thing to do about directives and tasks, as a home page tells it. */
export type HomeWork =
  /** A proposal that waits for the leader. */
  | { kind: "decide"; id: string; title: string; by: string }
  /** Work of the unit or of the member: to open, to do, overdue. */
  | { kind: "work"; item: WorkItem }
  /** Reports that wait to be judged. */
  | { kind: "judge"; id: string; of: "directive" | "task"; title: string; count: number }
  /** Units that have not opened a directive in time. */
  | { kind: "remind"; id: string; title: string; count: number };
