ALTER TABLE biography_blocks FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Nobody removes a row: a block that was taken back is marked.
GRANT SELECT, INSERT, UPDATE ON biography_blocks TO chibo_app;
--> statement-breakpoint
-- No number lies in two blocks that hold, whoever gave them. Letters and digits become one number, so that the index
-- of ranges needs no extension.
ALTER TABLE biography_blocks ADD CONSTRAINT biography_blocks_apart EXCLUDE USING gist (
  int8range(
    ((ascii(substr(letters, 1, 1))::bigint * 512 + ascii(substr(letters, 2, 1))) * 512
      + ascii(substr(letters, 3, 1))) * 1000000 + first_number,
    ((ascii(substr(letters, 1, 1))::bigint * 512 + ascii(substr(letters, 2, 1))) * 512
      + ascii(substr(letters, 3, 1))) * 1000000 + last_number,
    '[]') WITH &&
) WHERE (ended_at IS NULL);
--> statement-breakpoint
-- What is left of the numbers of a commune, for whoever acts in it: how many blocks it has, the next free number, how
-- many are free, and of one that is asked for whether it lies in a block and whether somebody bears it, in whatever unit
-- and state. `holds` makes those who take a number at the same moment come one after the other.
CREATE FUNCTION app_biography_numbers(the_org uuid, asked text, holds boolean)
  RETURNS TABLE (blocks integer, next_number text, free integer, is_inside boolean, is_taken boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  ranges_before text := coalesce(current_setting('app.ranges', true), '');
  unit organizations;
BEGIN
  SELECT * INTO unit FROM organizations WHERE id = the_org;
  IF unit.id IS NULL
    OR NOT (app_is_system() OR app_ranges() && int8range(unit.pos_from, unit.pos_to))
  THEN RETURN; END IF;
  IF holds THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('biography ' || the_org::text, 0));
  END IF;
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true);
  RETURN QUERY
    WITH held AS (
      SELECT * FROM biography_blocks b WHERE b.org_id = the_org AND b.ended_at IS NULL
    ), unused AS (
      SELECT h.given_on, h.first_number, n, lpad(n::text, 6, '0') || h.letters AS number
      FROM held h, generate_series(h.first_number, h.last_number) n
      WHERE NOT EXISTS (SELECT FROM members m WHERE m.is_live AND m.biography_number = lpad(n::text, 6, '0') || h.letters)
        AND NOT EXISTS (SELECT FROM members m WHERE NOT m.is_live AND m.biography_number = lpad(n::text, 6, '0') || h.letters)
    )
    SELECT (SELECT count(*)::integer FROM held),
      (SELECT u.number FROM unused u ORDER BY u.given_on, u.first_number, u.n LIMIT 1),
      (SELECT count(*)::integer FROM unused),
      EXISTS (SELECT FROM held h WHERE asked = lpad(substr(asked, 1, 6), 6, '0') || h.letters
        AND substr(asked, 1, 6) BETWEEN lpad(h.first_number::text, 6, '0') AND lpad(h.last_number::text, 6, '0')),
      EXISTS (SELECT FROM members m WHERE m.is_live AND m.biography_number = asked)
        OR EXISTS (SELECT FROM members m WHERE NOT m.is_live AND m.biography_number = asked);
  PERFORM set_config('app.ranges', ranges_before, true);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_biography_numbers(uuid, text, boolean) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_biography_numbers(uuid, text, boolean) TO chibo_app;
--> statement-breakpoint
-- How many numbers of blocks of the scope somebody bears, also who moved away or left.
CREATE FUNCTION app_biography_used(the_blocks uuid[]) RETURNS TABLE (block_id uuid, used integer)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  ranges_before text := coalesce(current_setting('app.ranges', true), '');
  seen uuid[];
BEGIN
  seen := ARRAY(SELECT b.id FROM biography_blocks b
    WHERE b.id = ANY (the_blocks) AND (app_is_system() OR app_ranges() @> b.org_pos));
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true);
  RETURN QUERY
    SELECT b.id, (
      SELECT count(DISTINCT bearer.number)::integer FROM (
        SELECT m.biography_number AS number FROM members m WHERE m.is_live
          AND m.biography_number BETWEEN lpad(b.first_number::text, 6, '0') || b.letters
            AND lpad(b.last_number::text, 6, '0') || b.letters
        UNION ALL
        SELECT m.biography_number FROM members m WHERE NOT m.is_live
          AND m.biography_number BETWEEN lpad(b.first_number::text, 6, '0') || b.letters
            AND lpad(b.last_number::text, 6, '0') || b.letters
      ) bearer WHERE bearer.number ~ ('^[0-9]{6}' || b.letters || '$'))
    FROM biography_blocks b WHERE b.id = ANY (seen);
  PERFORM set_config('app.ranges', ranges_before, true);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_biography_used(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_biography_used(uuid[]) TO chibo_app;
