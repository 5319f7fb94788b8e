/** What an ordinary form may send. */
const FORM_LIMIT_BYTES = 2 * 1024 * 1024;
/** How long it may take to arrive, so that nobody holds connections open by sending slowly. */
const FORM_LIMIT_MS = 30_000;
/** Uploads that arrive at the same time. */
const UPLOADS_AT_ONCE = 20;

/** Pages that read the body themselves, as a stream and with limits of their own. */
const STREAMED = /^\/(imports\/new|organizations\/import|[\w-]+\/[\w-]+\/documents)(\.data)?$/;

export type BodyRefusal = "bodyTooLarge" | "bodyTooSlow" | "uploadsBusy" | "badText";

/** Limits that tests make smaller. */
export interface BodyLimits {
  bytes: number;
  ms: number;
  uploads: number;
}

/** What a body may be unless a test says otherwise. */
export const bodyLimits: BodyLimits = {
  bytes: FORM_LIMIT_BYTES,
  ms: FORM_LIMIT_MS,
  uploads: UPLOADS_AT_ONCE,
};

/**
 * Lets the bodies of requests in. An ordinary form is read as a whole, within limits of size and
 * time, before any page sees it; an upload goes through as a stream, only so many at once.
 */
export class BodyGate {
  #uploads = 0;
  readonly #limits: BodyLimits;

  constructor(limits: Partial<BodyLimits> = {}) {
    this.#limits = { ...bodyLimits, ...limits };
  }

  /**
   * Runs `handle` with a request whose body is safe to read.
   *
   * @returns the response, or why the body was refused
   */
  async pass(
    request: Request,
    handle: (request: Request) => Promise<Response>,
  ): Promise<Response | BodyRefusal> {
    if (request.body === null || request.method === "GET" || request.method === "HEAD")
      return handle(request);
    if (isUpload(request)) return this.#passUpload(request, handle);
    const body = await this.#read(request);
    if (typeof body === "string") return body;
    if (isTyped(request) && hasNul(body)) return "badText";
    const { method, headers, signal } = request;
    return handle(new Request(request.url, { method, headers, signal, body }));
  }

  async #passUpload(
    request: Request,
    handle: (request: Request) => Promise<Response>,
  ): Promise<Response | BodyRefusal> {
    if (this.#uploads >= this.#limits.uploads) return "uploadsBusy";
    this.#uploads++;
    try {
      return await handle(request);
    } finally {
      this.#uploads--;
    }
  }

  async #read(request: Request): Promise<Uint8Array<ArrayBuffer> | BodyRefusal> {
    const declared = Number(request.headers.get("content-length") ?? 0);
    if (declared > this.#limits.bytes) return "bodyTooLarge";
    const reader = (request.body as ReadableStream<Uint8Array>).getReader();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), this.#limits.ms);
    });
    try {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for (;;) {
        const next = await Promise.race([reader.read(), late]);
        if (next === "late") return "bodyTooSlow";
        if (next.done) return Buffer.concat(chunks);
        size += next.value.byteLength;
        if (size > this.#limits.bytes) return "bodyTooLarge";
        chunks.push(next.value);
      }
    } finally {
      clearTimeout(timer);
    }
  }
}

function isTyped(request: Request): boolean {
  return (request.headers.get("content-type") ?? "").startsWith(
    "application/x-www-form-urlencoded",
  );
}

/** The one character that the database stores in no text; no keyboard makes it. */
export function hasNul(encoded: Uint8Array | string): boolean {
  const text = typeof encoded === "string" ? encoded : Buffer.from(encoded).toString("latin1");
  return text.includes("%00") || text.includes("\0");
}

function isUpload(request: Request): boolean {
  return (
    STREAMED.test(new URL(request.url).pathname) &&
    (request.headers.get("content-type") ?? "").startsWith("multipart/form-data")
  );
}

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** Whether a request reads, or posts a form: no page of ours sends anything else (fault 131). */
export function isFormOrRead({ method, headers }: Pick<Request, "method" | "headers">): boolean {
  return method !== "POST" || FORM.test(headers.get("content-type") ?? "");
}
