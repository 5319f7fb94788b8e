import { organizationText } from "#app/features/organizations/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { Hidden } from "#app/ui/hidden.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";

/** A unit of the tree with what the page shows of it; `units` when it is unfolded. */
export interface TreeNode {
  id: string;
  name: string;
  type: string;
  /** Official and probationary members; null outside the reader's branch. */
  people: number | null;
  children: number;
  /** Where the arrow leads: the same page with this unit unfolded or folded. */
  toggleTo: string;
  units: TreeNode[] | null;
}

/** The tree as nested lists; arrows are links, so that it works without script and the address keeps its state. */
export function UnitTree({ nodes, label }: { nodes: TreeNode[]; label?: string }) {
  return (
    <ul className={label ? "py-1" : "ml-2 border-l border-line sm:ml-5 md:ml-8"} aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id}>
          <UnitLine node={node} />
          {node.units && <UnitTree nodes={node.units} />}
        </li>
      ))}
    </ul>
  );
}

function UnitLine({ node }: { node: TreeNode }) {
  const lang = useLang();
  const words = useText(organizationText);
  const { id, name, type, people, children, toggleTo, units } = node;
  return (
    <div className="flex items-center gap-1 px-2 py-1" id={`u-${id}`}>
      {children > 0 ? (
        <Anchor
          to={`${toggleTo}#u-${id}`}
          className="flex size-11 shrink-0 items-center justify-center text-text-2"
        >
          <Icon name={units ? "down" : "next"} />
          <Hidden>{units ? words.close(name) : words.open(name)}</Hidden>
        </Anchor>
      ) : (
        <span className="size-11 shrink-0" />
      )}
      <span className="min-w-0 grow">
        <Anchor to={paths.organization(id)}>{name}</Anchor>
        <span className="block text-sm text-text-2">
          {type}
          {children > 0 && <>, {words.units(children)}</>}
        </span>
      </span>
      {people !== null && (
        <span className="shrink-0 text-sm tabular-nums">
          {words.peopleCount(formatNumber(people, lang))}
        </span>
      )}
    </div>
  );
}
