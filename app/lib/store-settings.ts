import { z } from "zod";

/** A store that speaks S3. */
export interface StoreSettings {
  /** Address of the store; null for the one of the region. */
  endpoint: string | null;
  region: string;
  bucket: string;
  keyId: string;
  secret: string;
}

const variables = z.object({
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket"),
  S3_ENDPOINT: z
    .string()
    .refine(isAddress, "must be an address like https://s3.example.vn, without a path")
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[\w-]{1,40}$/, "must be the name of a region")
    .default("us-east-1"),
  S3_KEY_ID: z.string(),
  S3_SECRET: z.string(),
});

const together = ["S3_BUCKET", "S3_KEY_ID", "S3_SECRET"] as const;

/**
 * Reads where files of dossiers are kept beside the data folder.
 *
 * @returns null when no variable of it is set; `wrong` is one sentence for the operator, without a secret
 */
export function readStore(
  source: Record<string, string | undefined>,
): { settings: StoreSettings } | { wrong: string } | null {
  const given = Object.fromEntries(
    Object.keys(variables.shape).flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  );
  if (Object.keys(given).length === 0) return null;
  const missing = together.find((name) => !(name in given));
  if (missing)
    return {
      wrong: `${missing} is missing: a store that speaks S3 needs ${together.slice(0, -1).join(", ")} and ${together.at(-1)} together.`,
    };
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { wrong: `${String(issue?.path[0])} ${issue?.message}.` };
  }
  const { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_KEY_ID, S3_SECRET } = parsed.data;
  return {
    settings: {
      endpoint: S3_ENDPOINT?.replace(/\/$/, "") ?? null,
      region: S3_REGION,
      bucket: S3_BUCKET,
      keyId: S3_KEY_ID,
      secret: S3_SECRET,
    },
  };
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && !search && !hash && !username;
}
