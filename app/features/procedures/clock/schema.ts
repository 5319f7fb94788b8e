import type { ParameterKey } from "#app/codes/parameters.ts";

/** From when and how long a state may last. */
export interface Clock {
  figure: ParameterKey;
  unit: "workingDays" | "days" | "months";
  /** Of a figure with several parts, such as one for each level. */
  part?: string;
  /** An input of the case that starts the clock; else the day on which the state was reached. */
  from?: string;
  /** After how much of it those awaited and the commune are told, such as 45 and 55 of 60; else shortly before its end. */
  remind?: ParameterKey;
  /** More of the same unit once this input is there, such as an extension. */
  longer?: { figure: ParameterKey; once: string };
}
