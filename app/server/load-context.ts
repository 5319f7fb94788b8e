import type { AppLoadContext } from "@remix-run/node";

/** What the server hands to loaders, actions and the page's render with every request. */
export interface RequestContext extends AppLoadContext {
  /** The nonce of this response's inline scripts. */
  nonce: string;
  /** Short code that stands in the log and on error pages, like `7F3K-92`. */
  requestId: string;
  /** Address of the one who asks; of the last proxy's client when TRUST_PROXY is set. */
  clientAddress: string;
  /** Fires when the server is about to end: close long-lived streams. */
  shutdown: AbortSignal;
}

declare module "@remix-run/node" {
  /** Types of loader data as they arrive: dates stay dates. */
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    clientAddress: string;
    shutdown: AbortSignal;
  }
}
