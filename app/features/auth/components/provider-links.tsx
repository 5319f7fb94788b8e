import type { ProviderEnd } from "#app/features/auth/provider/rules.ts";
import { providerText } from "#app/features/auth/provider/text.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** A link as the account page shows it; instants as text. */
export interface LinkLine {
  id: string;
  host: string;
  linkedAt: string;
  lastUsedAt: string | null;
}

/** The links of the account, each with a button that ends it; the offer of one when there is none. */
export function ProviderLinks({ name, links }: { name: string; links: readonly LinkLine[] }) {
  const words = useText(providerText);
  const lines = links.map(({ id, host, linkedAt, lastUsedAt }) => ({
    key: id,
    label: host,
    value: words.since(formatInstant(linkedAt).date),
    note: lastUsedAt === null ? words.neverUsed : words.lastUsed(formatInstant(lastUsedAt).date),
    action: (
      <Button small name="unlink" value={id} object={host}>
        {words.unlink}
      </Button>
    ),
  }));
  const offer = {
    key: "link",
    label: name,
    value: words.none,
    note: words.linkHint(name),
    action: (
      <Button small name="link" value="1" object={name}>
        {words.link}
      </Button>
    ),
  };
  return (
    <Panel title={words.signIn(name)}>
      <Form method="post" action={paths.accountProvider()} reloadDocument>
        <SummaryList items={lines.length > 0 ? lines : [offer]} />
      </Form>
    </Panel>
  );
}

const good: ReadonlySet<ProviderEnd> = new Set(["linked", "already", "unlinked"]);

/** What came of linking or unlinking. */
export function ProviderEndNotice({ name, end }: { name: string; end: ProviderEnd }) {
  const words = useText(providerText);
  const kind = good.has(end) ? "ok" : end === "cancelled" ? "info" : "error";
  return <Notice kind={kind} lead={words.ends[end](name)} />;
}
