-- The units of a branch as it was: which hung below a unit from which day to before which, at whatever depth. The first
-- version on record holds since ever, as do the stays of whoever was entered as an existing member; what has closed
-- stays where it hung, since its books go on.
CREATE FUNCTION app_branch(the_unit uuid) RETURNS TABLE (org_id uuid, since date, until date)
  LANGUAGE sql STABLE SET search_path = public
AS $$
  WITH RECURSIVE below AS (
    SELECT the_unit AS org_id, '-infinity'::date AS since, 'infinity'::date AS until
    UNION ALL
    SELECT v.org_id, greatest(b.since, p.since), least(b.until, p.until)
    FROM below b JOIN organization_versions v ON v.parent_id = b.org_id
    CROSS JOIN LATERAL (SELECT
      CASE WHEN EXISTS (SELECT FROM organization_versions w WHERE w.org_id = v.org_id AND w.valid_from < v.valid_from)
        THEN v.valid_from ELSE '-infinity'::date END AS since,
      CASE WHEN EXISTS (SELECT FROM organization_versions w WHERE w.org_id = v.org_id AND w.valid_from > v.valid_from)
        THEN coalesce(v.valid_to, 'infinity'::date) ELSE 'infinity'::date END AS until) p
    WHERE greatest(b.since, p.since) < least(b.until, p.until)
  ), marked AS (
    SELECT b.*, CASE WHEN b.since <= lag(b.until) OVER w THEN 0 ELSE 1 END AS is_new
    FROM below b WINDOW w AS (PARTITION BY b.org_id ORDER BY b.since)
  ), stretches AS (
    SELECT m.*, sum(m.is_new) OVER (PARTITION BY m.org_id ORDER BY m.since) AS stretch FROM marked m
  )
  SELECT s.org_id, min(s.since), max(s.until) FROM stretches s GROUP BY s.org_id, s.stretch
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION app_branch(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_branch(uuid) TO chibo_app;--> statement-breakpoint
-- The name of a unit on a day; of one that is younger its first.
CREATE FUNCTION app_name_on(the_unit uuid, on_day date) RETURNS text
  LANGUAGE sql STABLE SET search_path = public
AS $$
  SELECT v.name FROM organization_versions v WHERE v.org_id = the_unit
  ORDER BY v.valid_from <= on_day DESC, CASE WHEN v.valid_from <= on_day THEN v.valid_from END DESC, v.valid_from LIMIT 1
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION app_name_on(uuid, date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_name_on(uuid, date) TO chibo_app;--> statement-breakpoint
-- The units that stood in a branch on one of some days, as they were on the last of them: name, type, the types that they
-- had meanwhile, and whether they stand on it.
CREATE FUNCTION app_units(the_unit uuid, first_day date, last_day date)
RETURNS TABLE (org_id uuid, name text, org_type text, types text[], pos_from bigint, pos_to bigint, sort_name text,
  sector text, is_standing boolean)
LANGUAGE sql STABLE SET search_path = public
AS $$
  SELECT o.id, app_name_on(o.id, last_day), (array_agg(v.org_type ORDER BY v.valid_from DESC))[1],
    array_agg(DISTINCT v.org_type), o.pos_from, o.pos_to, o.sort_name::text, o.sector,
    bool_or(b.until > last_day) AND (o.closed_on IS NULL OR o.closed_on > last_day)
  FROM app_branch(the_unit) b JOIN organizations o ON o.id = b.org_id
  JOIN organization_versions v ON v.org_id = o.id AND (v.valid_to IS NULL OR v.valid_to > first_day)
    AND (v.valid_from <= last_day
      OR NOT EXISTS (SELECT FROM organization_versions w WHERE w.org_id = v.org_id AND w.valid_from < v.valid_from))
  WHERE b.since <= last_day AND b.until > first_day AND (o.closed_on IS NULL OR o.closed_on > first_day)
    AND (o.founded_on IS NULL OR o.founded_on <= last_day)
  GROUP BY o.id
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION app_units(uuid, date, date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_units(uuid, date, date) TO chibo_app;--> statement-breakpoint
-- As before, and under the structure of each day: a stay counts for a unit as long as its cell hung below it. What hung
-- there once and hangs elsewhere now is seen by whoever may see the whole unit, as somebody is who has left it.
CREATE OR REPLACE FUNCTION roll_stays(unit_from bigint, unit_to bigint, today date)
RETURNS TABLE (
  member_id uuid, full_name text, sort_name text, birth_date text, party_card_number text, admitted text,
  official text, membership_status text, home_pos bigint, kind text, cell_pos bigint, cell_name text, came_from text,
  went_to text, starts date, ends date, in_reason text, out_reason text, entered_on date)
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
  WITH cells AS (
    SELECT o.id, o.pos_from, o.name, false AS is_renamed, '-infinity'::date AS since, 'infinity'::date AS until
    FROM organizations o
    WHERE the_unit IS NULL AND o.pos_from >= unit_from AND o.pos_from < unit_to AND allowed @> o.pos_from
    UNION ALL
    SELECT o.id, o.pos_from, o.name,
      EXISTS (SELECT FROM organization_versions v WHERE v.org_id = o.id AND v.name <> o.name), b.since, b.until
    FROM app_branch(the_unit) b JOIN organizations o ON o.id = b.org_id
    WHERE the_unit IS NOT NULL AND (is_whole OR allowed @> o.pos_from)
  ), people AS (
    SELECT DISTINCT s.member_id FROM org_memberships s JOIN cells c ON c.id = s.org_id
  ), rows AS (
    SELECT s.*, o.name AS org_name,
      lag(o.name) OVER home AS before_name, lead(o.name) OVER home AS after_name
    FROM org_memberships s JOIN people p ON p.member_id = s.member_id LEFT JOIN organizations o ON o.id = s.org_id
    WINDOW home AS (PARTITION BY s.member_id, coalesce(s.kind, 'home') ORDER BY s.from_date, s.to_date NULLS LAST)
  ), known AS (
    SELECT r.*, c.pos_from AS at_pos, c.name AS at_name, c.is_renamed, c.since, c.until, m.full_name, m.sort_name, m.birth_date AS born,
      m.party_card_number AS card, m.membership_status AS status, m.org_pos AS home_pos,
      m.admission_ceremony_date::text AS ceremony, m.admission_decision_date::text AS decision,
      m.official_date::text AS official, p.exit_reason,
      CASE WHEN m.membership_status IN ('X1', 'X2', 'X3', 'X4', 'X5')
        THEN left(m.exit_date::text || '-01-01', 10)::date END AS gone_on
    FROM rows r JOIN cells c ON c.id = r.org_id JOIN members m ON m.id = r.member_id
    LEFT JOIN member_records p ON p.member_id = m.id
    WHERE m.hidden_at IS NULL AND m.membership_status IN ('M1', 'M2', 'X1', 'X2', 'X3', 'X4', 'X5')
      AND r.out_reason IS DISTINCT FROM 'R9'
  ), dated AS (
    SELECT k.*, coalesce(k.kind, 'home') AS stay_kind,
      left(coalesce(k.ceremony, k.decision) || '-01-01', 10)::date AS joined_on,
      (k.in_reason = 'I6' OR k.from_date IS NULL) AS is_entered,
      CASE WHEN coalesce(k.kind, 'home') = 'home' THEN least(k.to_date, k.gone_on) ELSE k.to_date END AS ended_on
    FROM known k
  ), bounded AS (
    SELECT d.*,
      CASE WHEN d.stay_kind <> 'home' THEN d.from_date
        WHEN d.joined_on > d.from_date THEN d.joined_on
        WHEN d.is_entered THEN NULL ELSE d.from_date END AS started_on,
      coalesce(d.stay_kind = 'home' AND d.joined_on > d.from_date, false) AS is_admitted
    FROM dated d
  ), cut AS (
    SELECT b.*, b.since > coalesce(b.started_on, '-infinity') AS came_along,
      b.until < coalesce(b.ended_on, 'infinity') AS went_along
    FROM bounded b
    WHERE (b.stay_kind <> 'home' OR b.ended_on IS NOT NULL OR b.status IN ('M1', 'M2'))
      AND (b.ended_on IS NULL OR b.started_on IS NULL OR b.ended_on > b.started_on)
      -- Entered as one who had left already: the row is open, since nobody ever closed it.
      AND NOT (b.stay_kind = 'home' AND b.is_entered AND b.to_date IS NULL AND coalesce(b.ended_on <= b.from_date, false))
      AND b.since < coalesce(b.ended_on, 'infinity') AND b.until > coalesce(b.started_on, '-infinity')
  ), placed AS (
    SELECT c.*, CASE WHEN c.came_along THEN c.since ELSE c.started_on END AS starts_on,
      CASE WHEN c.went_along THEN c.until ELSE c.ended_on END AS ends_on
    FROM cut c
  )
  SELECT b.member_id, b.full_name, b.sort_name::text,
    CASE WHEN w.is_known THEN b.born::text END, CASE WHEN w.is_known THEN b.card END,
    CASE WHEN w.is_known THEN coalesce(b.ceremony, b.decision) END, CASE WHEN w.is_known THEN b.official END,
    b.status, b.home_pos, b.stay_kind, b.at_pos,
    CASE WHEN b.is_renamed THEN app_name_on(b.org_id, least(b.ends_on - 1, today)) ELSE b.at_name END,
    CASE WHEN b.came_along THEN b.at_name ELSE b.before_name END, CASE WHEN b.went_along THEN b.at_name ELSE b.after_name END,
    b.starts_on, b.ends_on,
    CASE WHEN b.came_along THEN 'I4' WHEN b.is_admitted AND b.in_reason IS DISTINCT FROM 'I2' THEN 'I1' ELSE b.in_reason END,
    CASE WHEN b.went_along THEN 'R7'
      ELSE coalesce(b.out_reason, CASE WHEN b.ended_on = b.gone_on THEN b.exit_reason END) END,
    CASE WHEN b.is_entered AND b.starts_on IS NULL THEN b.from_date END
  FROM placed b
    CROSS JOIN LATERAL (SELECT allowed @> b.home_pos OR b.ends_on > (today - interval '12 months') AS is_known) w;
  PERFORM set_config('app.ranges', ranges_before, true), set_config('app.record_ranges', record_ranges_before, true);
END $$;--> statement-breakpoint
-- The regular meetings of a branch between two days, each of a cell that hung there on its day: figures, and nobody's name.
CREATE FUNCTION branch_meetings(unit_from bigint, unit_to bigint, first_day date, last_day date)
RETURNS TABLE (id uuid, org_id uuid, kinds text[], state text, meet_on text, closed_at timestamptz, counted int,
  present int, unexcused int)
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
  SELECT m.id, m.org_id, m.kinds, m.state, m.meet_on::text, m.closed_at,
    count(a.mark) FILTER (WHERE a.mark ~ '^(P|A.|U)$')::int, count(a.mark) FILTER (WHERE a.mark = 'P')::int,
    count(a.mark) FILTER (WHERE a.mark = 'U')::int
  FROM app_branch(the_unit) b JOIN meetings m ON m.org_id = b.org_id AND m.meet_on >= b.since AND m.meet_on < b.until
    LEFT JOIN meeting_attendance a ON a.meeting_id = m.id
  WHERE m.meet_on BETWEEN first_day AND last_day AND (is_whole OR allowed @> m.org_pos)
  GROUP BY m.id;
  PERFORM set_config('app.ranges', ranges_before, true);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION branch_meetings(bigint, bigint, date, date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION branch_meetings(bigint, bigint, date, date) TO chibo_app;--> statement-breakpoint
-- How dues stand, month by month in the branch in which the cell hung on its first day.
CREATE OR REPLACE FUNCTION dues_state(unit_from bigint, unit_to bigint, first_month text, last_month text, running text)
RETURNS TABLE ("orgId" uuid, unit text, people bigint, owed bigint, paid bigint, exempt bigint, reduced bigint,
  late1 bigint, late2 bigint, late3 bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  allowed CONSTANT int8multirange := app_dues_totals();
  totals_before CONSTANT text := coalesce(current_setting('app.dues_totals', true), '');
  amounts_before CONSTANT text := coalesce(current_setting('app.dues_amounts', true), '');
  the_unit CONSTANT uuid := (SELECT o.id FROM organizations o WHERE o.pos_from = unit_from AND o.pos_to = unit_to);
  is_whole CONSTANT boolean := coalesce(allowed @> int8range(unit_from, unit_to), false);
BEGIN
  PERFORM set_config('app.dues_totals', '{[0,9223372036854775807)}', true),
    set_config('app.dues_amounts', '{[0,9223372036854775807)}', true);
  RETURN QUERY
  WITH months AS (
    SELECT s.id, s.org_id, s.month FROM app_branch(the_unit) b JOIN dues_sheets s ON s.org_id = b.org_id
      AND (s.month || '-01')::date >= b.since AND (s.month || '-01')::date < b.until
    WHERE s.month <= last_month AND (is_whole OR allowed @> s.org_pos)
  ), lines AS (
    SELECT l.org_id, l.member_id, l.month, l.owed_dong, l.relief, l.is_deferred,
      coalesce((SELECT sum(e.amount_dong) FROM dues_entries e
        WHERE e.member_id = l.member_id AND e.month = l.month AND e.org_id = l.org_id), 0)::bigint AS paid_dong
    FROM dues_lines l JOIN months s ON s.id = l.sheet_id
    WHERE l.merged_into IS NULL AND s.org_id IN (SELECT n.org_id FROM months n WHERE n.month >= first_month)
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
  SELECT o.id, app_name_on(o.id, ((last_month || '-01')::date + interval '1 month - 1 day')::date), count(*) FILTER (WHERE p.is_here), sum(p.owed)::bigint, sum(p.paid)::bigint,
    count(*) FILTER (WHERE p.is_exempt), count(*) FILTER (WHERE p.is_reduced),
    count(*) FILTER (WHERE p.late = 1), count(*) FILTER (WHERE p.late = 2), count(*) FILTER (WHERE p.late >= 3)
  FROM persons p JOIN organizations o ON o.id = p.org_id
  GROUP BY o.id, o.name, o.sort_name ORDER BY o.sort_name, o.id;
  PERFORM set_config('app.dues_totals', totals_before, true), set_config('app.dues_amounts', amounts_before, true);
END $$;
