import { createContext, useContext, type ReactNode } from "react";
import type { Lang } from "#app/lib/lang.ts";
import { uiText, type UiWords } from "#app/ui/text.ts";

const LangContext = createContext<Lang>("vi");

/** Gives every component below the language of the page. */
export function LangProvider({ lang, children }: { lang: Lang; children: ReactNode }) {
  return <LangContext.Provider value={lang}>{children}</LangContext.Provider>;
}

/** The language of the page. */
export function useLang(): Lang {
  return useContext(LangContext);
}

/** The generic words of the interface, in the language of the page. */
export function useWords(): UiWords {
  return uiText[useLang()];
}

/** The words of a feature's `text.ts`, in the language of the page: `const t = useText(text)`. */
export function useText<T>(text: { vi: T; en: T }): T {
  return text[useLang()];
}
