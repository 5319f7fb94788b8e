ALTER TABLE admission_plans FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE movement_sums FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON admission_plans TO chibo_app;--> statement-breakpoint
-- What was proposed and decided stays as it was; another number is another proposal.
REVOKE DELETE, TRUNCATE ON admission_plans FROM chibo_app;--> statement-breakpoint
CREATE FUNCTION admission_plans_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF to_jsonb(new) - 'org_pos' = to_jsonb(old) - 'org_pos' THEN RETURN new; END IF;
  IF old.state <> 'proposed' OR
    to_jsonb(new) - '{state,decided_by,decided_name,decided_at,note,org_pos}'::text[] <>
    to_jsonb(old) - '{state,decided_by,decided_name,decided_at,note,org_pos}'::text[]
  THEN RAISE EXCEPTION 'a plan of admissions does not change'; END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER admission_plans_stay BEFORE UPDATE ON admission_plans FOR EACH ROW EXECUTE FUNCTION admission_plans_stay();--> statement-breakpoint
-- Sums are read by people and written by the night's work alone.
GRANT SELECT ON movement_sums TO chibo_app;--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON movement_sums FROM chibo_app;--> statement-breakpoint
CREATE FUNCTION app_keep_movement(unit uuid, the_year integer, the_day date, figures integer[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO movement_sums (org_id, org_pos, year, counted_on, opening, increase, decrease, closing, admitted)
    SELECT o.id, o.pos_from, the_year, the_day, figures[1], figures[2], figures[3], figures[4], figures[5]
    FROM organizations o WHERE o.id = unit AND app_is_system()
  ON CONFLICT (org_id, year) DO UPDATE SET counted_on = excluded.counted_on, opening = excluded.opening,
    increase = excluded.increase, decrease = excluded.decrease, closing = excluded.closing, admitted = excluded.admitted
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION app_keep_movement(uuid, integer, date, integer[]) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_keep_movement(uuid, integer, date, integer[]) TO chibo_app;
