-- Every unit has its counts from its first moment, zero until somebody is recorded.
CREATE FUNCTION begin_organization_counts() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  before text := coalesce(current_setting('app.ranges', true), '');
BEGIN
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true);
  INSERT INTO organization_counts (org_id, org_pos) SELECT id, pos_from FROM founded ON CONFLICT (org_id) DO NOTHING;
  PERFORM set_config('app.ranges', before, true);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER organizations_begin_counts AFTER INSERT ON organizations REFERENCING NEW TABLE AS founded
  FOR EACH STATEMENT EXECUTE FUNCTION begin_organization_counts();--> statement-breakpoint
SELECT set_config('app.ranges', '{[0,9223372036854775807)}', true);--> statement-breakpoint
INSERT INTO organization_counts (org_id, org_pos) SELECT id, pos_from FROM organizations ON CONFLICT (org_id) DO NOTHING;
--> statement-breakpoint
-- The counts of a change are added up with one plan: to plan it for each change took longer than to add.
ALTER FUNCTION apply_member_counts(jsonb) SET plan_cache_mode = force_generic_plan;--> statement-breakpoint
ALTER FUNCTION apply_member_gaps(jsonb) SET plan_cache_mode = force_generic_plan;
