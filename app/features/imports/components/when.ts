import { formatInstant } from "#app/ui/format.ts";

/** An instant as "09:41, 06/11/2026". */
export function formatWhen(instant: Date | string): string {
  const { date, time } = formatInstant(instant);
  return `${time}, ${date}`;
}
