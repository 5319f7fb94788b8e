import type { Lang } from "#app/lib/lang.ts";
import { uiText } from "#app/ui/text.ts";

/**
 * The text of `<title>`: page, optional context, product; begins with "Có lỗi:" after a refused submit.
 *
 * @param title    same words as the page's `h1`
 * @param options  `context` for a record's name or a tab; `failed` after a refused submit
 */
export function pageTitle(
  title: string,
  lang: Lang = "vi",
  options: { context?: string; failed?: boolean } = {},
): string {
  const words = uiText[lang];
  const head = options.failed ? `${words.errorTitle}: ${title}` : title;
  return [options.context ? `${head}: ${options.context}` : head, words.product].join(" | ");
}
