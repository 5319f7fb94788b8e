-- A month that two records of one person were asked for is owed once; which line it is, a closed sheet still learns.
CREATE OR REPLACE FUNCTION dues_lines_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF tg_op = 'UPDATE' AND (to_jsonb(new) - 'org_pos' - 'merged_into') = (to_jsonb(old) - 'org_pos' - 'merged_into') THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM dues_sheets s WHERE s.id = coalesce(new.sheet_id, old.sheet_id) AND s.state = 'closed')
  THEN RAISE EXCEPTION 'the lines of a closed sheet of dues do not change'; END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION dues_state(unit_from bigint, unit_to bigint, first_month text, last_month text, running text)
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
    FROM dues_lines l JOIN sheets s ON s.org_id = l.org_id WHERE l.month <= last_month AND l.merged_into IS NULL
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
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_owes_dues(the_member uuid, the_org uuid, before_month text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  amounts_before text := coalesce(current_setting('app.dues_amounts', true), '');
  place bigint;
  owes boolean;
BEGIN
  SELECT pos_from INTO place FROM organizations WHERE id = the_org;
  IF NOT coalesce(app_ranges() @> place OR the_member = app_member(), false) THEN
    RETURN false;
  END IF;
  PERFORM set_config('app.dues_amounts', format('{[%s,%s)}', place, place + 1), true);
  SELECT EXISTS (
    SELECT 1 FROM dues_lines line
    WHERE line.member_id = the_member AND line.org_id = the_org AND line.month < before_month AND line.merged_into IS NULL
      AND line.owed_dong > coalesce((
        SELECT sum(entry.amount_dong) FROM dues_entries entry
        WHERE entry.member_id = line.member_id AND entry.org_id = line.org_id AND entry.month = line.month), 0)
  ) INTO owes;
  PERFORM set_config('app.dues_amounts', amounts_before, true);
  RETURN owes;
END $$;
