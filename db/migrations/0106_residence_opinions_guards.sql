ALTER TABLE residence_opinions FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON residence_opinions TO chibo_app;--> statement-breakpoint
-- What was asked and what was answered stays.
REVOKE DELETE, TRUNCATE ON residence_opinions FROM chibo_app;--> statement-breakpoint
CREATE FUNCTION residence_opinions_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  places text[] := '{org_pos,residence_pos}';
BEGIN
  IF tg_op = 'INSERT' THEN
    IF new.state <> 'asked' OR new.opinion IS NOT NULL THEN
      RAISE EXCEPTION 'an opinion of a residence is asked for before it is given';
    END IF;
    RETURN new;
  END IF;
  IF to_jsonb(new) - places = to_jsonb(old) - places THEN RETURN new; END IF;
  IF old.state <> 'asked' OR
    to_jsonb(new) - places - '{state,opinion,answered_by,answered_name,answered_at,ended_on,reminded_on,overdue_on}'::text[] <>
    to_jsonb(old) - places - '{state,opinion,answered_by,answered_name,answered_at,ended_on,reminded_on,overdue_on}'::text[]
  THEN RAISE EXCEPTION 'an opinion of a residence does not change'; END IF;
  -- Nobody answers in the name of another cell.
  IF (new.state = 'answered' OR new.opinion IS NOT NULL) AND NOT coalesce(app_write_ranges() @> new.residence_pos, false)
  THEN RAISE EXCEPTION 'the residence itself answers'; END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER residence_opinions_stay BEFORE INSERT OR UPDATE ON residence_opinions FOR EACH ROW EXECUTE FUNCTION residence_opinions_stay();
