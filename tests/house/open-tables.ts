/** Tables without personal data, each with the reason why everyone may read it. */
export const openTables: Record<string, string> = {
  organizations: "the tree is readable by every signed-in person",
  organization_versions: "names and parents of the tree",
  organization_successions: "which unit of the tree followed which",
  provinces: "public register",
  communes: "public register",
  unit_names: "public register",
  legacy_units: "public register",
  legacy_targets: "public register",
  legacy_names: "public register",
  countries: "public register",
  member_names: "distinct names without their bearers; only triggers write it",
  app_state: "facts about the installation",
  dues_terms: "figures of dues that provinces have confirmed",
  parameter_overrides: "figures of rules",
};
