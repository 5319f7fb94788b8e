import { createContext, useContext, type ReactNode } from "react";

const NonceContext = createContext<string | undefined>(undefined);

/** Wraps the server's render (`entry.server.tsx`), so that inline scripts carry the page's nonce. */
export function NonceProvider({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return <NonceContext.Provider value={nonce}>{children}</NonceContext.Provider>;
}

/** The nonce of this response; undefined in the browser, where it is not needed any more. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
