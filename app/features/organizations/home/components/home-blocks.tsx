import type { HomeBlock } from "#app/features/organizations/home/rules.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";

/** Figures and lists of a role, in words that the server has put together: each row opens what stands behind it. */
export function HomeBlocks({ blocks }: { blocks: readonly HomeBlock[] }) {
  return (
    <>
      {blocks.map(({ key, title, all, none, rows }) => (
        <Panel key={key} title={title} aside={all && <Anchor to={all.to}>{all.label}</Anchor>}>
          {rows.length === 0 ? (
            <PanelBody>{none}</PanelBody>
          ) : (
            <LinkRows
              rows={rows.map((row) => ({
                key: row.key,
                link: row.to ? <Anchor to={row.to}>{row.label}</Anchor> : row.label,
                text: row.look ? (
                  <StatusText kind={row.look}>{row.value}</StatusText>
                ) : (
                  row.value && <b>{row.value}</b>
                ),
              }))}
            />
          )}
        </Panel>
      ))}
    </>
  );
}
