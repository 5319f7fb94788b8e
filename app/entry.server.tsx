import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { StrictMode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { describeError, log } from "#app/lib/log.server.ts";
import { NonceProvider } from "#app/ui/nonce.tsx";

const RENDER_LIMIT_MS = 15_000;

/** How long a page may wait for data that it streams after its frame. */
export const streamTimeout = RENDER_LIMIT_MS - 1_000;

/** Renders a page; what is ready goes out at once. */
export default function handleRequest(
  request: Request,
  responseStatusCode: number,
  responseHeaders: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce, requestId } = loadContext;
  return new Promise((resolve, reject) => {
    let status = responseStatusCode;
    let sent = false;
    const { pipe, abort } = renderToPipeableStream(
      <StrictMode>
        <NonceProvider nonce={nonce}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </NonceProvider>
      </StrictMode>,
      {
        nonce,
        onShellReady() {
          sent = true;
          const body = new PassThrough();
          responseHeaders.set("content-type", "text/html; charset=utf-8");
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers: responseHeaders,
              status,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          status = 500;
          // What failed before the shell was ready comes again through onShellError.
          if (sent)
            log.error({ requestId, error: describeError(error) }, "a part of a page failed");
        },
      },
    );
    setTimeout(abort, RENDER_LIMIT_MS).unref();
  });
}

/** Writes what loaders and actions throw unexpectedly into the log; the page shows the same code. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  // An address that does not exist is the visitor's mistake; the request log has it.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  log.error({ requestId: context.requestId, error: describeError(error) }, "a page failed");
}
