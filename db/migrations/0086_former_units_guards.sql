-- Forgets a unit that a plan recorded as one of before: nothing but the record of it ever stood there, else a key refuses.
-- For the system alone, which takes the record back.
CREATE FUNCTION app_forget_unit(the_org uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
BEGIN
  IF NOT app_is_system() THEN
    RAISE insufficient_privilege USING MESSAGE = 'Only the system forgets a unit.';
  END IF;
  DELETE FROM organization_versions WHERE org_id = the_org;
  DELETE FROM organization_counts WHERE org_id = the_org;
  DELETE FROM organization_gaps WHERE org_id = the_org;
  DELETE FROM organizations WHERE id = the_org AND closed_on IS NOT NULL;
  IF NOT FOUND THEN
    RAISE check_violation USING MESSAGE = 'The unit is no record of before.';
  END IF;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION app_forget_unit(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_forget_unit(uuid) TO chibo_app;
