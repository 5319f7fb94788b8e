import type { Lang } from "#app/lib/lang.ts";

const vi = {
  lead: (time: string) => `Có bản gõ dở lúc ${time}, chưa lưu. Bản này chỉ nằm trên máy này.`,
  take: "Lấy lại bản gõ dở",
  drop: "Bỏ bản gõ dở",
};

/** The typed keys every language must have. */
export type DraftWords = typeof vi;

const en: DraftWords = {
  lead: (time) => `Something typed at ${time} was not saved. It is on this device alone.`,
  take: "Take it back",
  drop: "Forget it",
};

/** Words about what was typed and not saved. */
export const draftText: Record<Lang, DraftWords> = { vi, en };
