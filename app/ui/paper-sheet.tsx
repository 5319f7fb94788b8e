import { Fragment, type ReactNode } from "react";
import {
  paperLines,
  paperText,
  plainLine,
  runsOf,
  tailOf,
  type Block,
  type BlockOf,
  type Field,
  type Line,
  type Paper,
} from "#app/lib/paper/model.ts";
import { Letterhead, Sheet, SheetTable, SheetTitle } from "#app/ui/sheet.tsx";

const OPEN: Line = [{ blank: 24 }];
const PERCENT = 100;

/** A paper drawn from data as an A4 sheet; put it on a `SheetGround` in a route with `handle = { frame: "bare" }`. */
export function PaperSheet({ paper }: { paper: Paper }) {
  const { title, subtitle, letterhead, blocks, footnote, orientation } = paper;
  return (
    <Sheet
      label={paperText(title)}
      orientation={orientation}
      numbered
      footer={footnote === null ? undefined : { left: <i>{paperText(footnote)}</i> }}
    >
      {letterhead && (
        <Letterhead
          upper={plainLine(letterhead.upper === null ? OPEN : [letterhead.upper])}
          unit={plainLine(letterhead.unit === null ? OPEN : [letterhead.unit])}
          number={letterhead.number && <Words line={letterhead.number} />}
          party={letterhead.party}
          place={<Words line={letterhead.place} />}
        />
      )}
      <SheetTitle
        title={paperText(title)}
        under={subtitle === null ? undefined : <Words line={subtitle} />}
      />
      <Blocks blocks={blocks} />
    </Sheet>
  );
}

function Words({ line }: { line: Line }) {
  return runsOf(line).map(({ text, bold, italic }, at) => {
    if (bold) return <b key={at}>{text}</b>;
    return italic ? <i key={at}>{text}</i> : <span key={at}>{text}</span>;
  });
}

function Blocks({ blocks }: { blocks: readonly Block[] }): ReactNode {
  const table = blocks.findIndex(
    (block, at) => block.kind === "table" && tailOf(blocks, at).length > 0,
  );
  const before = table < 0 ? blocks : blocks.slice(0, table + 1);
  return before.map((block, at) => (
    <OneBlock
      key={at}
      block={block}
      tail={at === table ? <Blocks blocks={blocks.slice(table + 1)} /> : undefined}
    />
  ));
}

function OneBlock({ block, tail }: { block: Block; tail?: ReactNode }): ReactNode {
  switch (block.kind) {
    case "heading":
      return (
        <h3 className={`paper-line-${block.align ?? "left"}`}>
          <Words line={block.line} />
        </h3>
      );
    case "paragraph":
      return (
        <p
          className={`paper-line-${block.align ?? (block.number === undefined ? "both" : "hang")}`}
        >
          {block.number !== undefined && `${paperText(block.number)} `}
          <Words line={block.line} />
        </p>
      );
    case "fields":
      return block.rows.map((row, at) => (
        <dl key={at} className={row.length > 1 ? "paper-fields paper-fields-many" : "paper-fields"}>
          {row.map((field, place) => (
            <FieldLine key={place} field={field} />
          ))}
        </dl>
      ));
    case "lines":
      return <Rules count={block.count} />;
    case "page":
      return <div className="sheet-break" aria-hidden="true" />;
    case "table":
      return <TableOf table={block} tail={tail} />;
    case "signatures":
      return <Signatures block={block} />;
    case "boxes":
      return (
        <div className={block.columns > 1 ? "paper-boxes paper-boxes-many" : "paper-boxes"}>
          {block.boxes.map((box, at) => (
            <div key={at}>
              <Blocks blocks={box} />
            </div>
          ))}
        </div>
      );
  }
}

function FieldLine({ field: { label, value, more = 0, plain } }: { field: Field }) {
  const text = value === null ? null : paperText(value);
  return (
    <div className={text === null ? "paper-blank" : undefined}>
      <dt>{paperText(label)}:</dt> <dd>{text === null || plain ? text : <b>{text}</b>}</dd>
      {text === null && <Rules count={more} />}
    </div>
  );
}

function Rules({ count }: { count: number }) {
  return Array.from({ length: count }, (_, at) => (
    <div key={at} className="paper-rule" aria-hidden="true" />
  ));
}

function TableOf({ table, tail }: { table: BlockOf<"table">; tail?: ReactNode }) {
  const sum = table.columns.reduce((total, { width }) => total + width, 0);
  return (
    <SheetTable
      columns={table.columns.map(({ head, width, align }, at) => ({
        key: String(at),
        head: paperText(head),
        width: (width / sum) * PERCENT,
        align: align === "left" ? undefined : align,
        cell: (row: readonly string[]) =>
          table.lined ? <Lines text={row[at] ?? ""} /> : paperText(row[at] ?? ""),
      }))}
      rows={[...table.rows]}
      rowKey={(row) => String(table.rows.indexOf(row))}
      numbered={table.numbered ?? false}
      lined={table.lined ?? false}
      tail={tail}
    />
  );
}

function Lines({ text }: { text: string }) {
  return paperLines(text).map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function Signatures({ block: { places, recipients } }: { block: BlockOf<"signatures"> }) {
  const isAlone = recipients === undefined && places.length === 1;
  return (
    <div className={places.length > 2 ? "signatures signatures-three" : "signatures"}>
      {isAlone && <div />}
      {recipients && (
        <div className="paper-recipients">
          <b>
            <i>{paperText(recipients.title)}</i>
          </b>
          <ul>
            {recipients.items.map((item, at) => (
              <li key={at}>
                - <Words line={item} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {places.map(({ titles, note, name }, at) => (
        <div key={at}>
          {titles.map((title) => (
            <b key={title}>{paperText(title)}</b>
          ))}
          {note && <i>{paperText(note)}</i>}
          <span className="signature-name">{name === null ? null : paperText(name)}</span>
        </div>
      ))}
    </div>
  );
}
