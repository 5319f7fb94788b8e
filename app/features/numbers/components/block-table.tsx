import { blockState, type BlockLine, type BlockState } from "#app/features/numbers/rules.ts";
import { numberText } from "#app/features/numbers/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

const looks: Record<BlockState, StatusKind> = {
  holds: "ok",
  low: "warn",
  empty: "error",
  ended: "muted",
};

/** How a block stands, in a tag. */
export function BlockTag({ block, low }: { block: BlockLine; low: number }) {
  const words = useText(numberText);
  const state = blockState(block, low);
  return <StatusTag kind={looks[state]}>{words.states[state]}</StatusTag>;
}

/** Blocks with how much of them is used. */
export function BlockTable({ blocks, low }: { blocks: BlockLine[]; low: number }) {
  const words = useText(numberText);
  const lang = useLang();
  const { heads } = words;
  return (
    <DataTable
      caption={words.caption}
      rows={blocks}
      rowKey={({ id }) => id}
      stickyHead={blocks.length > 25}
      columns={[
        {
          key: "unit",
          kind: "main",
          head: heads.unit,
          cell: ({ id, unit }) => <Anchor to={paths.numberBlock(id)}>{unit}</Anchor>,
        },
        { key: "span", head: heads.span, cell: ({ first, last }) => words.span(first, last) },
        {
          key: "given",
          head: heads.given,
          cell: ({ givenOn, decisionNumber }) => words.given(formatDate(givenOn), decisionNumber),
        },
        {
          key: "used",
          kind: "number",
          head: heads.used,
          cell: ({ used }) => formatNumber(used, lang),
        },
        {
          key: "left",
          kind: "number",
          head: heads.left,
          cell: ({ size, used }) => formatNumber(size - used, lang),
        },
        {
          key: "state",
          kind: "lead",
          head: words.stateHead,
          cell: (block) => <BlockTag block={block} low={low} />,
        },
      ]}
    />
  );
}
