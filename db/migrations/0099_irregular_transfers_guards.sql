-- Transfers of a branch that were not in order, each event at the end at which it shows, under the structure of its day:
-- letters that somebody held to be forged, dossiers that were sent back, stays that began after the time to present the
-- letter, and letters that nobody presented. By whose branch it is; names and cases stay behind.
CREATE FUNCTION branch_irregular(unit_from bigint, unit_to bigint, first_day date, last_day date)
RETURNS TABLE (what text, count int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  allowed CONSTANT int8multirange := app_ranges();
  ranges_before CONSTANT text := coalesce(current_setting('app.ranges', true), '');
  record_ranges_before CONSTANT text := coalesce(current_setting('app.record_ranges', true), '');
  the_unit CONSTANT uuid := (SELECT o.id FROM organizations o WHERE o.pos_from = unit_from AND o.pos_to = unit_to);
  is_whole CONSTANT boolean := coalesce(allowed @> int8range(unit_from, unit_to), false);
BEGIN
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true),
    set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  RETURN QUERY
  WITH branch AS MATERIALIZED (
    SELECT b.org_id, b.since, b.until FROM app_branch(the_unit) b JOIN organizations o ON o.id = b.org_id
    WHERE is_whole OR allowed @> o.pos_from
  ), steps AS (
    SELECT s.case_id, s.ordinal, s.step, s.taken_on::date AS at, s.input ->> 'refusalGround' AS ground, c.procedure, c.org_id
    FROM case_steps s JOIN cases c ON c.id = s.case_id
    WHERE s.step IN ('refuse', 'raise') AND s.taken_on BETWEEN first_day AND last_day
      AND c.procedure IN ('transfer', 'arrival')
  ), events AS (
    -- Whom the letter named last, when the case was handed on to somebody else afterwards.
    SELECT CASE WHEN s.ground = 'forged' THEN 'forged' ELSE 'irregularIn' END AS what, s.case_id::text AS key, s.at,
      CASE WHEN s.procedure = 'arrival' THEN s.org_id ELSE (
        SELECT (p.input ->> 'destination')::uuid FROM case_steps p
        WHERE p.case_id = s.case_id AND p.ordinal < s.ordinal AND p.input ->> 'destination' IS NOT NULL
        ORDER BY p.ordinal DESC LIMIT 1) END AS org_id
    FROM steps s WHERE s.step = 'refuse' AND s.ground IN ('forged', 'dossier', 'seal')
    UNION ALL SELECT 'irregularOut', s.case_id::text, s.at, s.org_id FROM steps s WHERE s.step = 'raise'
    UNION ALL SELECT 'irregularIn', h.transfer_case, h.from_date::date, h.org_id
    FROM org_memberships h JOIN branch b ON b.org_id = h.org_id JOIN members m ON m.id = h.member_id AND m.hidden_at IS NULL
    WHERE h.gap_days > 0 AND coalesce(h.kind, 'home') = 'home' AND h.transfer_case IS NOT NULL AND h.from_date::date BETWEEN first_day AND last_day
  )
  SELECT e.what, count(DISTINCT e.key)::int FROM events e
  JOIN branch b ON b.org_id = e.org_id AND e.at >= b.since AND e.at < b.until
  GROUP BY e.what;
  PERFORM set_config('app.ranges', ranges_before, true), set_config('app.record_ranges', record_ranges_before, true);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION branch_irregular(bigint, bigint, date, date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION branch_irregular(bigint, bigint, date, date) TO chibo_app;
