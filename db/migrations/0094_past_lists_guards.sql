-- What records of the members and candidates of a branch said at a moment that has passed, as their history tells it: the
-- value before the first change since then. Of a record that was entered later its first values, marked as such. Places
-- are those of today.
CREATE FUNCTION app_statuses_on(unit_from bigint, unit_to bigint, at_end timestamptz)
RETURNS TABLE (member_id uuid, membership_status text, activity_status text, is_later boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  allowed CONSTANT int8multirange := app_ranges();
  record_ranges_before CONSTANT text := coalesce(current_setting('app.record_ranges', true), '');
BEGIN
  PERFORM set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  RETURN QUERY
  WITH mine AS MATERIALIZED (
    SELECT m.id, m.membership_status, m.activity_status FROM members m
    WHERE m.org_pos >= unit_from AND m.org_pos < unit_to AND allowed @> m.org_pos AND m.hidden_at IS NULL
  ), later AS (
    SELECT DISTINCT ON (h.member_id, c.value ->> 'field') h.member_id, c.value ->> 'field' AS field,
      c.value ->> 'old' AS old, c.value ->> 'new' AS new
    FROM mine JOIN history h ON h.member_id = mine.id AND h.at >= at_end
    CROSS JOIN LATERAL jsonb_array_elements(h.changes) c
    WHERE c.value ->> 'field' IN ('membership_status', 'activity_status') AND c.value ->> 'row' IS NULL
    ORDER BY h.member_id, c.value ->> 'field', h.id
  )
  SELECT mine.id, coalesce(s.old, s.new, mine.membership_status), coalesce(a.old, a.new, mine.activity_status),
    s.member_id IS NOT NULL AND s.old IS NULL
  FROM mine
  LEFT JOIN later s ON s.member_id = mine.id AND s.field = 'membership_status'
  LEFT JOIN later a ON a.member_id = mine.id AND a.field = 'activity_status';
  PERFORM set_config('app.record_ranges', record_ranges_before, true);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION app_statuses_on(bigint, bigint, timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_statuses_on(bigint, bigint, timestamptz) TO chibo_app;--> statement-breakpoint
-- Rewards, badges, cards and temporary stays of a period, each of whoever stood in a cell of the branch on its day, under
-- the structure of that day: counts, and nobody's name. Of somebody without a dated stay on that day the cell of today holds.
CREATE FUNCTION branch_service(unit_from bigint, unit_to bigint, first_day date, last_day date)
RETURNS TABLE (what text, key text, count int)
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
  ), people AS MATERIALIZED (
    SELECT DISTINCT s.member_id FROM org_memberships s JOIN branch b ON b.org_id = s.org_id
    UNION SELECT m.id FROM members m WHERE m.org_pos >= unit_from AND m.org_pos < unit_to AND (is_whole OR allowed @> m.org_pos)
  ), acts AS (
    SELECT 'reward' AS what, coalesce(r.form::text, '') AS key, r.member_id, left(r.decision_date::text || '-01-01', 10)::date AS at
    FROM people p JOIN rewards r ON r.member_id = p.member_id WHERE r.decision_date IS NOT NULL
    UNION ALL SELECT 'badge', coalesce(b.badge::text, ''), b.member_id, b.decision_date::date FROM people p JOIN party_badges b ON b.member_id = p.member_id
    UNION ALL SELECT 'issued', 'all', c.member_id, c.issue_date::date FROM people p JOIN party_cards c ON c.member_id = p.member_id
    UNION ALL SELECT 'changed', coalesce(c.status::text, ''), c.member_id, c.change_date::date FROM people p JOIN party_cards c ON c.member_id = p.member_id
    UNION ALL SELECT 'away', 'all', s.member_id, s.from_date::date FROM people p JOIN org_memberships s ON s.member_id = p.member_id WHERE s.kind = 'temporary'
  ), stays AS (
    SELECT s.member_id, s.org_id, s.to_date::date AS to_date,
      CASE WHEN s.in_reason IS DISTINCT FROM 'I6' THEN s.from_date::date END AS from_date
    FROM org_memberships s JOIN people p ON p.member_id = s.member_id WHERE coalesce(s.kind, 'home') = 'home'
  ), placed AS (
    SELECT a.what, a.key, a.at, a.member_id, h.org_id, m.org_id AS home_id
    FROM acts a JOIN members m ON m.id = a.member_id AND m.hidden_at IS NULL
    LEFT JOIN LATERAL (
      SELECT s.org_id FROM stays s WHERE s.member_id = a.member_id
        AND (s.from_date IS NULL OR s.from_date <= a.at) AND (s.to_date IS NULL OR s.to_date > a.at)
      ORDER BY s.from_date DESC NULLS LAST LIMIT 1) h ON true
    WHERE a.at BETWEEN first_day AND last_day
  )
  SELECT p.what, p.key, count(*)::int FROM placed p
  JOIN branch b ON b.org_id = coalesce(p.org_id, p.home_id) AND p.at >= b.since AND p.at < b.until
  GROUP BY p.what, p.key;
  PERFORM set_config('app.ranges', ranges_before, true), set_config('app.record_ranges', record_ranges_before, true);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION branch_service(bigint, bigint, date, date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION branch_service(bigint, bigint, date, date) TO chibo_app;
