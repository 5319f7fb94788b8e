-- How the dues of cells stand between two months, in figures without persons, for whoever reads sums of dues there.
-- Late are months before the running one, up to the last asked for, that nobody deferred.
CREATE FUNCTION dues_state(unit_from bigint, unit_to bigint, first_month text, last_month text, running text)
RETURNS TABLE ("orgId" uuid, unit text, people bigint, owed bigint, paid bigint, exempt bigint, reduced bigint,
  late1 bigint, late2 bigint, late3 bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  allowed CONSTANT int8multirange := app_dues_totals();
  totals_before CONSTANT text := coalesce(current_setting('app.dues_totals', true), '');
  amounts_before CONSTANT text := coalesce(current_setting('app.dues_amounts', true), '');
BEGIN
  PERFORM set_config('app.dues_totals', '{[0,9223372036854775807)}', true),
    set_config('app.dues_amounts', '{[0,9223372036854775807)}', true);
  RETURN QUERY
  WITH sheets AS (
    SELECT DISTINCT s.org_id FROM dues_sheets s
    WHERE s.org_pos >= unit_from AND s.org_pos < unit_to AND allowed @> s.org_pos
      AND s.month BETWEEN first_month AND last_month
  ), lines AS (
    SELECT l.org_id, l.member_id, l.month, l.owed_dong, l.relief, l.is_deferred,
      coalesce((SELECT sum(e.amount_dong) FROM dues_entries e
        WHERE e.member_id = l.member_id AND e.month = l.month AND e.org_id = l.org_id), 0)::bigint AS paid_dong
    FROM dues_lines l JOIN sheets s ON s.org_id = l.org_id WHERE l.month <= last_month
  ), persons AS (
    SELECT l.org_id, l.member_id,
      bool_or(l.month >= first_month) AS is_here,
      coalesce(sum(l.owed_dong) FILTER (WHERE l.month >= first_month), 0)::bigint AS owed,
      coalesce(sum(l.paid_dong) FILTER (WHERE l.month >= first_month), 0)::bigint AS paid,
      bool_or(l.month >= first_month AND l.owed_dong = 0 AND l.relief IS NOT NULL) AS is_exempt,
      bool_or(l.month >= first_month AND l.owed_dong > 0 AND l.relief IS NOT NULL) AS is_reduced,
      count(*) FILTER (WHERE l.month < running AND NOT l.is_deferred AND l.owed_dong > l.paid_dong) AS late
    FROM lines l GROUP BY l.org_id, l.member_id
  )
  SELECT o.id, o.name, count(*) FILTER (WHERE p.is_here), sum(p.owed)::bigint, sum(p.paid)::bigint,
    count(*) FILTER (WHERE p.is_exempt), count(*) FILTER (WHERE p.is_reduced),
    count(*) FILTER (WHERE p.late = 1), count(*) FILTER (WHERE p.late = 2), count(*) FILTER (WHERE p.late >= 3)
  FROM persons p JOIN organizations o ON o.id = p.org_id
  GROUP BY o.id, o.name, o.sort_name ORDER BY o.sort_name, o.id;
  PERFORM set_config('app.dues_totals', totals_before, true), set_config('app.dues_amounts', amounts_before, true);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION dues_state(bigint, bigint, text, text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION dues_state(bigint, bigint, text, text, text) TO chibo_app;
