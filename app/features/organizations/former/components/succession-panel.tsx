import { codeLabel } from "#app/codes/find-code.ts";
import { orgChangeType } from "#app/codes/org-change-type.ts";
import { formerText } from "#app/features/organizations/former/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";

interface Link {
  id: string;
  name: string;
  isPredecessor: boolean;
  change: string;
  on: string;
  decisionNumber: string | null;
}

/** Whom a unit followed, and who followed it; nothing where nobody did. */
export function SuccessionPanel({ links }: { links: Link[] }) {
  const words = useText(formerText);
  const lang = useLang();
  if (links.length === 0) return null;
  const note = ({ change, on, decisionNumber }: Link) => {
    const label = codeLabel(orgChangeType, change, lang);
    const day = formatDate(on);
    return decisionNumber === null
      ? words.note(label, day)
      : words.decided(label, day, decisionNumber);
  };
  return (
    <Panel title={words.title}>
      <LinkRows
        rows={links.map((link) => ({
          key: `${link.id} ${link.on} ${link.change}`,
          link: (
            <Anchor to={paths.organization(link.id)}>
              {link.isPredecessor ? words.follows(link.name) : words.followed(link.name)}
            </Anchor>
          ),
          text: note(link),
        }))}
      />
    </Panel>
  );
}
