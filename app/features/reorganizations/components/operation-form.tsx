import { orgType } from "#app/codes/org-type.ts";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { isCell } from "#app/features/organizations/rules.ts";
import { FormerFields } from "#app/features/reorganizations/components/former-fields.tsx";
import { NewUnitFields } from "#app/features/reorganizations/components/new-unit-fields.tsx";
import { TypeFields } from "#app/features/reorganizations/components/type-fields.tsx";
import {
  changeableTypes,
  wageRegions,
  type OperationKind,
} from "#app/features/reorganizations/operations/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import type { UnitChoice } from "#app/features/reorganizations/view/rules.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckBox, CheckList } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";

/** Types that plans found: below a province, and not the label inside a cell. */
const founded: readonly string[] = [
  orgType.codes.grassrootsCell,
  orgType.codes.dependentCell,
  orgType.codes.grassroots,
  orgType.codes.sectional,
  orgType.codes.commune,
  orgType.codes.aboveGrassroots,
];

/** What a kind of operation asks: which units, where to, under what name. */
export function OperationForm(props: {
  kind: OperationKind;
  home: UnitChoice;
  units: UnitChoice[];
  isProvince: boolean;
  action: string;
  formKey: string;
  version: number;
  typed: Record<string, string | string[]>;
  issues: Record<string, string>;
}) {
  const { kind, home, units, isProvince, action, formKey, version, typed, issues } = props;
  const words = useText(reorganizationText);
  const error = (name: string) => (issues[name] ? words.issues[issues[name]] : undefined);
  const one = (name: string) => (typeof typed[name] === "string" ? typed[name] : undefined);
  const several = (name: string) => [typed[name] ?? []].flat();
  const optionsOf = (choices: UnitChoice[]) =>
    choices.map(({ ref, name, isNew }) => ({
      value: ref,
      label: isNew ? words.newUnit(name) : name,
    }));
  const cells = units.filter((unit) => isCell(unit.orgType));
  const standing = units.filter(({ isNew }) => !isNew);
  const sources =
    kind === "transfer" || kind === "split"
      ? standing.filter((unit) => isCell(unit.orgType))
      : kind === "retype"
        ? standing.filter((unit) => changeableTypes.includes(unit.orgType))
        : standing;
  const unit = (
    <Select
      name="unit"
      label={words.unitOne}
      error={error("unit")}
      empty={words.unitEmpty}
      defaultValue={one("unit")}
      options={optionsOf(sources)}
      required
    />
  );
  const into = (choices: UnitChoice[]) => (
    <Select
      name="into"
      label={words.into}
      hint={words.intoHint}
      error={error("into")}
      empty={words.unitEmpty}
      defaultValue={several("into")[0]}
      options={optionsOf(choices)}
      required
    />
  );
  const intoSeveral = (
    <CheckList
      name="into"
      label={words.intoSeveral}
      hint={words.intoHint}
      error={error("into")}
      values={several("into")}
      choices={optionsOf(kind === "dissolve" ? units : cells)}
    />
  );
  const parent = (
    <Select
      name="parent"
      label={words.parent}
      error={error("parent")}
      empty={words.unitEmpty}
      defaultValue={one("parent")}
      options={optionsOf([home, ...units.filter((choice) => !isCell(choice.orgType))])}
      required
    />
  );
  return (
    <Panel title={words.kinds[kind]} padded>
      <Form method="post" action={action} className="stack stack-tight">
        <FormKey value={formKey} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="kind" value={kind} />
        <p>{words.kindHints[kind]}</p>
        {kind === "merge" && (
          <>
            <CheckList
              name="units"
              label={words.units}
              error={error("units")}
              values={several("units")}
              choices={optionsOf(standing)}
            />
            {into(units)}
          </>
        )}
        {kind === "split" && (
          <>
            {unit}
            {intoSeveral}
            <CheckBox
              name="closes"
              label={words.closes}
              hint={words.closesHint}
              checked={one("closes") === "1"}
            />
          </>
        )}
        {kind === "dissolve" && (
          <>
            {unit}
            {intoSeveral}
            <CheckBox
              name="discipline"
              label={words.discipline}
              hint={words.disciplineHint}
              checked={one("discipline") === "1"}
            />
          </>
        )}
        {kind === "transfer" && (
          <>
            {unit}
            {into(cells)}
          </>
        )}
        {kind === "establish" && (
          <>
            <NewUnitFields
              label={words.name}
              types={founded.filter((code) => isProvince || !isAboveCells(code))}
              typed={one}
              error={error}
            />
            {parent}
            {isProvince && (
              <Select
                name="wageRegion"
                label={words.wageRegion}
                hint={words.wageRegionHint}
                error={error("wageRegion")}
                empty={words.wageRegionEmpty}
                defaultValue={one("wageRegion")}
                options={wageRegions.map((value) => ({ value, label: value }))}
              />
            )}
          </>
        )}
        {kind === "retype" && (
          <>
            {unit}
            <TypeFields
              parents={optionsOf([home, ...units.filter((choice) => !isCell(choice.orgType))])}
              typed={one}
              error={error}
            />
          </>
        )}
        {kind === "former" && (
          <FormerFields
            choices={optionsOf([home, ...standing])}
            into={several("into")}
            typed={one}
            error={error}
          />
        )}
        {kind === "move" && (
          <>
            {unit}
            {parent}
          </>
        )}
        {kind === "rename" && (
          <>
            {unit}
            <Field
              name="name"
              label={words.newName}
              error={error("name")}
              defaultValue={one("name")}
              required
            />
          </>
        )}
        <div>
          <SubmitButton>{words.addSubmit}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}

const isAboveCells = (code: string): boolean =>
  code === orgType.codes.commune || code === orgType.codes.aboveGrassroots;
