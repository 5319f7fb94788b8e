-- Between how many and how many official members of a cell the base of a vote on a day may be counted, and nothing about
-- any of them: at least those who were part of it all day, at most those who may have been if they attended. Who came,
-- left, changed status or was recognized on the day may be counted or not; so may whose change was recorded later than
-- its day. Guests stand at home alone. Who has left was there until the day of the exit, whatever the stay says: one that
-- was entered later ends on its first day at the earliest. @source procedures §0.3
CREATE OR REPLACE FUNCTION app_voters_on(the_cell uuid, on_day date, zone text)
RETURNS TABLE (least_base int, most_base int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  allowed CONSTANT int8multirange := app_ranges();
  ranges_before CONSTANT text := coalesce(current_setting('app.ranges', true), '');
  record_ranges_before CONSTANT text := coalesce(current_setting('app.record_ranges', true), '');
  begins CONSTANT timestamptz := on_day::timestamp AT TIME ZONE zone;
  ends CONSTANT timestamptz := (on_day + 1)::timestamp AT TIME ZONE zone;
  apart CONSTANT text[] := '{A2,A3,A4,A5}';
BEGIN
  IF NOT EXISTS (SELECT FROM organizations o WHERE o.id = the_cell AND allowed @> o.pos_from) THEN RETURN; END IF;
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true),
    set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  RETURN QUERY
  WITH stays AS MATERIALIZED (
    SELECT s.member_id, least(s.to_date::date, CASE WHEN m.membership_status LIKE 'X%'
        THEN left(m.exit_date::text || '-01-01', 10)::date END) AS to_date,
      CASE WHEN s.in_reason IS DISTINCT FROM 'I6' THEN s.from_date::date END AS from_date
    FROM org_memberships s JOIN members m ON m.id = s.member_id
    WHERE s.org_id = the_cell AND coalesce(s.kind, 'home') = 'home' AND s.out_reason IS DISTINCT FROM 'R9'
  ), here AS (
    SELECT s.member_id, bool_or((s.from_date IS NULL OR s.from_date < on_day) AND (s.to_date IS NULL OR s.to_date > on_day)) AS all_day
    FROM stays s
    WHERE (s.from_date IS NULL OR s.from_date <= on_day) AND (s.to_date IS NULL OR s.to_date >= on_day)
    GROUP BY s.member_id
    UNION ALL
    SELECT m.id, true FROM members m
    WHERE m.org_id = the_cell AND NOT EXISTS (SELECT FROM stays s WHERE s.member_id = m.id)
  ), mine AS MATERIALIZED (
    SELECT m.id, h.all_day, m.membership_status, m.activity_status,
      left(coalesce(p.official_decision_date, m.official_date)::text || '-01-01', 10) AS official_on
    FROM here h JOIN members m ON m.id = h.member_id LEFT JOIN member_records p ON p.member_id = m.id
    WHERE m.hidden_at IS NULL
  ), changed AS (
    SELECT mine.id, c.value ->> 'field' AS field, c.value ->> 'old' AS old, c.value ->> 'new' AS new, h.at, h.id AS no
    FROM mine JOIN history h ON h.member_id = mine.id AND h.at >= begins
    CROSS JOIN LATERAL jsonb_array_elements(h.changes) c
    WHERE c.value ->> 'field' IN ('membership_status', 'activity_status') AND c.value ->> 'row' IS NULL
  ), at_begin AS (
    SELECT DISTINCT ON (id, field) id, field, coalesce(old, new) AS said FROM changed ORDER BY id, field, no
  ), at_end AS (
    SELECT DISTINCT ON (id, field) id, field, coalesce(old, new) AS said FROM changed WHERE at >= ends ORDER BY id, field, no
  ), readings AS (
    SELECT mine.id, mine.all_day, r.status, r.activity
    FROM mine
    LEFT JOIN at_begin bs ON bs.id = mine.id AND bs.field = 'membership_status'
    LEFT JOIN at_begin ba ON ba.id = mine.id AND ba.field = 'activity_status'
    LEFT JOIN at_end es ON es.id = mine.id AND es.field = 'membership_status'
    LEFT JOIN at_end ea ON ea.id = mine.id AND ea.field = 'activity_status'
    CROSS JOIN LATERAL (VALUES
      (coalesce(bs.said, mine.membership_status), coalesce(ba.said, mine.activity_status), true),
      (coalesce(es.said, mine.membership_status), coalesce(ea.said, mine.activity_status), true),
      (mine.membership_status, mine.activity_status, mine.membership_status IN ('M1', 'M2'))
    ) AS r (status, activity, counts)
    WHERE r.counts AND NOT (r.status = 'M2' AND coalesce(es.said, mine.membership_status) <> 'M2' AND mine.official_on > on_day::text)
  ), people AS (
    SELECT id, all_day,
      bool_and(status = 'M2' AND NOT coalesce(activity, '') = ANY (apart)) AS is_sure,
      bool_or(status = 'M2' AND coalesce(activity, '') <> 'A5') AS is_possible
    FROM readings GROUP BY id, all_day
  )
  SELECT count(*) FILTER (WHERE all_day AND is_sure)::int, count(*) FILTER (WHERE is_possible)::int FROM people;
  PERFORM set_config('app.ranges', ranges_before, true), set_config('app.record_ranges', record_ranges_before, true);
END $$;
