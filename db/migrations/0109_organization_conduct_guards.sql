ALTER TABLE organization_rewards FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE organization_disciplines FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was decided about a unit stays; of a discipline alone the answer to an appeal comes later.
GRANT SELECT, INSERT ON organization_rewards TO chibo_app;--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON organization_rewards FROM chibo_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON organization_disciplines TO chibo_app;--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON organization_disciplines FROM chibo_app;--> statement-breakpoint
CREATE FUNCTION organization_disciplines_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF to_jsonb(new) - '{form,appeal_result,org_pos}'::text[] <> to_jsonb(old) - '{form,appeal_result,org_pos}'::text[]
  THEN RAISE EXCEPTION 'a discipline of an organization does not change'; END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER organization_disciplines_stay BEFORE UPDATE ON organization_disciplines
  FOR EACH ROW EXECUTE FUNCTION organization_disciplines_stay();--> statement-breakpoint
-- Each row is what a case about this unit came to.
CREATE FUNCTION organization_conduct_of_case() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM cases c WHERE c.id = new.case_id AND c.org_id = new.org_id)
  THEN RAISE insufficient_privilege USING MESSAGE = 'permission denied: the organization has no such case'; END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER organization_rewards_of_case BEFORE INSERT ON organization_rewards
  FOR EACH ROW EXECUTE FUNCTION organization_conduct_of_case();--> statement-breakpoint
CREATE TRIGGER organization_disciplines_of_case BEFORE INSERT ON organization_disciplines
  FOR EACH ROW EXECUTE FUNCTION organization_conduct_of_case();--> statement-breakpoint
-- As before; of the case of a unit besides the secretary of that committee itself, who reviews it.
CREATE OR REPLACE FUNCTION app_sees_discipline(at bigint, opener uuid, about uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public
AS $$
  SELECT app_is_system() OR about = app_member() OR opener = app_account() OR EXISTS (
    SELECT 1 FROM posts p JOIN organizations o ON o.id = p.org_id
    WHERE p.account_id = app_account() AND at >= o.pos_from AND at < o.pos_to
      AND p.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      AND (p.valid_to IS NULL OR p.valid_to >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
      AND (p.role IN ('R02', 'R10', 'R11', 'R14')
        OR p.role = 'R06' AND about IS NULL AND o.pos_from = at
        OR p.role IN ('R03', 'R08') AND EXISTS (
          SELECT 1 FROM members m WHERE m.id = about AND m.current_party_position = 'C01')))
$$;--> statement-breakpoint
-- A discipline of a unit that is being weighed counts for everybody who decides about the unit, also for those who do
-- not see its file: it tells that there is one, within the scope of the act, and nothing of it.
CREATE FUNCTION app_open_unit_discipline(unit uuid, but uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  system_before text := coalesce(current_setting('app.system', true), '');
  is_open boolean;
BEGIN
  IF NOT app_is_system() AND NOT EXISTS (
    SELECT 1 FROM organizations o WHERE o.id = unit AND app_ranges() @> o.pos_from) THEN RETURN false; END IF;
  PERFORM set_config('app.system', 'true', true);
  SELECT EXISTS (
    SELECT 1 FROM cases c WHERE c.org_id = unit AND c.member_id IS NULL AND c.closed_on IS NULL
      AND c.procedure IN ('unitDiscipline', 'sectionDiscipline', 'grassrootsDiscipline', 'communeDiscipline')
      AND c.state NOT IN ('announced', 'upheld', 'changed')
      AND c.id IS DISTINCT FROM but) INTO is_open;
  PERFORM set_config('app.system', system_before, true);
  RETURN is_open;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION app_open_unit_discipline(uuid, uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_open_unit_discipline(uuid, uuid) TO chibo_app;--> statement-breakpoint
-- Rewards of the units of a branch in a period, by form, each under the structure of its day: counts, and no name.
CREATE FUNCTION branch_unit_rewards(unit_from bigint, unit_to bigint, first_day date, last_day date)
RETURNS TABLE (form text, count int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  allowed CONSTANT int8multirange := app_ranges();
  ranges_before CONSTANT text := coalesce(current_setting('app.ranges', true), '');
  the_unit CONSTANT uuid := (SELECT o.id FROM organizations o WHERE o.pos_from = unit_from AND o.pos_to = unit_to);
  is_whole CONSTANT boolean := coalesce(allowed @> int8range(unit_from, unit_to), false);
BEGIN
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true);
  RETURN QUERY
  SELECT r.form, count(*)::int
  FROM app_branch(the_unit) b JOIN organizations o ON o.id = b.org_id
  JOIN organization_rewards r ON r.org_id = b.org_id AND r.decision_on >= b.since AND r.decision_on < b.until
  WHERE (is_whole OR allowed @> o.pos_from) AND r.decision_on BETWEEN first_day AND last_day
  GROUP BY r.form;
  PERFORM set_config('app.ranges', ranges_before, true);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION branch_unit_rewards(bigint, bigint, date, date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION branch_unit_rewards(bigint, bigint, date, date) TO chibo_app;
