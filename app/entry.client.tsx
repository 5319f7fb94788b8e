import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { NonceProvider } from "#app/ui/nonce.tsx";

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <NonceProvider>
        <RemixBrowser />
      </NonceProvider>
    </StrictMode>,
  );
});
