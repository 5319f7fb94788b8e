-- A discipline that was announced only waits for the end of its effect: it is decided, and counts for nobody as open.
CREATE OR REPLACE FUNCTION app_open_discipline(about uuid, but uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  system_before text := coalesce(current_setting('app.system', true), '');
  is_open boolean;
BEGIN
  PERFORM set_config('app.system', 'true', true);
  SELECT EXISTS (
    SELECT 1 FROM cases c WHERE c.member_id = about AND c.closed_on IS NULL
      AND c.procedure = 'discipline' AND c.state NOT IN ('announced', 'upheld', 'changed')
      AND c.id IS DISTINCT FROM but) INTO is_open;
  PERFORM set_config('app.system', system_before, true);
  RETURN is_open;
END $$;
--> statement-breakpoint
-- Whoever is removed from Party offices by a discipline acts in none of the posts that went with them any more, wherever
-- they are held: the posts end with the office, those lent out of them too.
CREATE FUNCTION app_end_office_posts(the_member uuid, on_day date) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  system_before text := coalesce(current_setting('app.system', true), '');
  ended integer;
BEGIN
  IF NOT app_is_system() AND NOT EXISTS (
    SELECT 1 FROM members WHERE id = the_member AND app_write_ranges() @> org_pos) THEN
    RAISE insufficient_privilege USING MESSAGE = 'The member is out of reach.';
  END IF;
  PERFORM set_config('app.system', 'true', true);
  WITH own AS (
    SELECT p.id FROM posts p JOIN accounts a ON a.id = p.account_id
    WHERE a.member_id = the_member AND p.kind = 'held' AND p.role IN ('R02', 'R03', 'R04', 'R06', 'R10')
  )
  UPDATE posts SET valid_to = on_day - 1
    WHERE (id IN (SELECT id FROM own) OR for_post_id IN (SELECT id FROM own))
      AND (valid_to IS NULL OR valid_to >= on_day);
  GET DIAGNOSTICS ended = ROW_COUNT;
  PERFORM set_config('app.system', system_before, true);
  RETURN ended;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_end_office_posts(uuid, date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_end_office_posts(uuid, date) TO chibo_app;
