ALTER TABLE rule_changes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON rule_changes TO chibo_app;--> statement-breakpoint
-- What was proposed and decided stays as it was; another figure is another proposal.
REVOKE DELETE, TRUNCATE ON rule_changes FROM chibo_app;--> statement-breakpoint
CREATE FUNCTION rule_changes_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF to_jsonb(new) - 'org_pos' = to_jsonb(old) - 'org_pos' THEN RETURN new; END IF;
  IF old.state <> 'proposed' OR
    to_jsonb(new) - '{state,decided_by,decided_name,decided_at,note,org_pos}'::text[] <>
    to_jsonb(old) - '{state,decided_by,decided_name,decided_at,note,org_pos}'::text[]
  THEN RAISE EXCEPTION 'a change of a figure does not change'; END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER rule_changes_stay BEFORE UPDATE ON rule_changes FOR EACH ROW EXECUTE FUNCTION rule_changes_stay();
