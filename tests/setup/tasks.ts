import { addDays, today } from "#app/lib/dates.ts";
import * as directivePage from "#app/routes/directives/directive.tsx";
import * as newDirective from "#app/routes/directives/new.tsx";
import * as newTask from "#app/routes/tasks/new.tsx";
import * as taskPage from "#app/routes/tasks/task.tsx";
import type { Answer, FormFields, Visitor } from "#tests/setup/visit.ts";

/** Today, and dates as people write them. */
export const day = today(new Date());
export const written = (date: string): string => date.split("-").reverse().join("/");
export const inDays = (days: number): string => written(addDays(day, days));

/** The form of a directive to all cells, to be reported in ten days. */
export const draft = {
  number: "15-CV/ĐU",
  kind: "letter",
  urgency: "normal",
  title: "Rà soát hồ sơ đảng viên",
  body: "Các chi bộ rà soát hồ sơ và báo cáo.",
  needs: "report",
  audience: "cells",
  isOpen: "1",
  dueOn: inDays(10),
};

/** The id of the thing that an answer leads to. */
export const idIn = ({ location }: Answer): string => location!.split("/").at(-1)!.split("?")[0]!;

/** Keeps a draft. */
export const keep = (who: Visitor, more: FormFields = {}, query = "") =>
  who.post(newDirective, `/directives/new${query}`, { ...draft, ...more });

/** Opens a directive. */
export const open = (who: Visitor, id: string, query = "") =>
  who.get(directivePage, `/directives/${id}${query}`, { id });

/** Does a step of a directive, or of the work of a unit. */
export const act = (who: Visitor, id: string, name: string, more: FormFields = {}) =>
  who.post(directivePage, `/directives/${id}`, { act: name, ...more }, { id });

/** Gives a task to a member. */
export const assign = (who: Visitor, form: FormFields, query = "") =>
  who.post(newTask, `/tasks/new${query}`, form);

/** Opens a task. */
export const openTask = (who: Visitor, id: string) => who.get(taskPage, `/tasks/${id}`, { id });

/** Does a step of a task. */
export const actOnTask = (who: Visitor, id: string, name: string, more: FormFields = {}) =>
  who.post(taskPage, `/tasks/${id}`, { act: name, ...more }, { id });
