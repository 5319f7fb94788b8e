-- Directives that units of a branch received and tasks that its cells gave, between two days of issue or of deadline, each
-- of a unit that hung there on that day: how they stand, and neither what they say nor whom they name.
CREATE FUNCTION branch_work(unit_from bigint, unit_to bigint, first_day date, last_day date, by_deadline boolean)
RETURNS TABLE (kind text, receiver text, issuer text, is_read boolean, state text, due_on text, reported_on text,
  closed_on text)
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
  WITH branch AS MATERIALIZED (SELECT b.org_id, b.since, b.until FROM app_branch(the_unit) b)
  SELECT 'directive', app_name_on(r.org_id, last_day), app_name_on(i.id, last_day), r.read_at IS NOT NULL,
    r.state, r.due_on::text, r.reported_on::text, r.closed_on::text
  FROM directive_recipients r
    CROSS JOIN LATERAL (SELECT CASE WHEN by_deadline THEN r.due_on ELSE r.issued_on END AS at) d
    JOIN branch b ON b.org_id = r.org_id AND d.at >= b.since AND d.at < b.until
    JOIN organizations i ON i.pos_from = r.issuer_pos
  WHERE d.at BETWEEN first_day AND last_day AND (is_whole OR allowed @> r.org_pos)
  UNION ALL
  SELECT 'task', NULL, NULL, t.read_at IS NOT NULL, t.state, t.due_on::text, t.reported_on::text, t.closed_on::text
  FROM tasks t
    CROSS JOIN LATERAL (SELECT CASE WHEN by_deadline THEN t.due_on ELSE t.issued_on END AS at) d
    JOIN branch b ON b.org_id = t.org_id AND d.at >= b.since AND d.at < b.until
  WHERE d.at BETWEEN first_day AND last_day AND (is_whole OR allowed @> t.org_pos);
  PERFORM set_config('app.ranges', ranges_before, true);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION branch_work(bigint, bigint, date, date, boolean) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION branch_work(bigint, bigint, date, date, boolean) TO chibo_app;--> statement-breakpoint
-- The sheets of dues of a month in a branch, of cells that hung there on the first of it: sums, for whoever reads sums.
CREATE FUNCTION branch_sheets(unit_from bigint, unit_to bigint, the_month text)
RETURNS TABLE (sheets bigint, closed bigint, owed bigint, collected bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  allowed CONSTANT int8multirange := app_dues_totals();
  totals_before CONSTANT text := coalesce(current_setting('app.dues_totals', true), '');
  the_unit CONSTANT uuid := (SELECT o.id FROM organizations o WHERE o.pos_from = unit_from AND o.pos_to = unit_to);
  is_whole CONSTANT boolean := coalesce(allowed @> int8range(unit_from, unit_to), false);
BEGIN
  PERFORM set_config('app.dues_totals', '{[0,9223372036854775807)}', true);
  RETURN QUERY
  SELECT count(*), count(*) FILTER (WHERE s.state = 'closed'), coalesce(sum(s.owed_dong), 0)::bigint,
    coalesce(sum(s.collected_dong), 0)::bigint
  FROM app_branch(the_unit) b JOIN dues_sheets s ON s.org_id = b.org_id
    AND (s.month || '-01')::date >= b.since AND (s.month || '-01')::date < b.until
  WHERE s.month = the_month AND (is_whole OR allowed @> s.org_pos);
  PERFORM set_config('app.dues_totals', totals_before, true);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION branch_sheets(bigint, bigint, text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION branch_sheets(bigint, bigint, text) TO chibo_app;
