import type { Lang } from "#app/lib/lang.ts";
import { uiText } from "#app/ui/text.ts";

/**
 * The text of `<title>`: page, optional context, product; begins with "Có lỗi:" after a refused submit,
 * else with how much is overdue.
 *
 * @param title    same words as the page's `h1`
 * @param options  `context` for a record's name or a tab; `failed` after a refused submit; `overdue`
 *   how many things to do are over their last day
 * @source ui §6
 */
export function pageTitle(
  title: string,
  lang: Lang = "vi",
  options: { context?: string; failed?: boolean; overdue?: number } = {},
): string {
  const words = uiText[lang];
  const { overdue = 0 } = options;
  const first = options.failed
    ? words.errorTitle
    : overdue > 0
      ? words.overdueTitle(overdue)
      : undefined;
  const head = first === undefined ? title : `${first}: ${title}`;
  return [options.context ? `${head}: ${options.context}` : head, words.product].join(" | ");
}
