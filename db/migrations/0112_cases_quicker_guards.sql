-- Between how many and how many official members of a cell the base of a vote on a day may be counted, and nothing about
-- any of them: at least those who were part of it all day, at most those who may have been if they attended. Who came,
-- left, changed status or was recognized on the day may be counted or not; so may whose change was recorded later than
-- its day. Guests stand at home alone. Who has left was there until the day of the exit, whatever the stay says: one that
-- was entered later ends on its first day at the earliest. A record is read once, and of its history only what is said of
-- the two codes since the day; when somebody became official is looked up only where it decides.
-- @source procedures §0.3
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
    SELECT m.id, m.membership_status, m.activity_status, m.official_date, m.hidden_at,
      least(s.to_date::date, CASE WHEN m.membership_status LIKE 'X%'
        THEN left(m.exit_date::text || '-01-01', 10)::date END) AS to_date,
      CASE WHEN s.in_reason IS DISTINCT FROM 'I6' THEN s.from_date::date END AS from_date
    FROM org_memberships s JOIN members m ON m.id = s.member_id
    WHERE s.org_id = the_cell AND coalesce(s.kind, 'home') = 'home' AND s.out_reason IS DISTINCT FROM 'R9'
  ), mine AS (
    SELECT s.id, s.membership_status, s.activity_status, s.official_date,
      bool_or((s.from_date IS NULL OR s.from_date < on_day) AND (s.to_date IS NULL OR s.to_date > on_day)) AS all_day
    FROM stays s
    WHERE (s.from_date IS NULL OR s.from_date <= on_day) AND (s.to_date IS NULL OR s.to_date >= on_day) AND s.hidden_at IS NULL
    GROUP BY s.id, s.membership_status, s.activity_status, s.official_date
    UNION ALL
    SELECT m.id, m.membership_status, m.activity_status, m.official_date, true
    FROM members m
    WHERE m.org_id = the_cell AND m.hidden_at IS NULL AND NOT EXISTS (SELECT FROM stays s WHERE s.id = m.id)
  ), people AS (
    SELECT mine.all_day, told.is_sure, told.is_possible
    FROM mine
    CROSS JOIN LATERAL (
      SELECT
        coalesce((array_agg(c.said ORDER BY c.no) FILTER (WHERE c.field = 'membership_status'))[1], mine.membership_status) AS status_before,
        coalesce((array_agg(c.said ORDER BY c.no) FILTER (WHERE c.field = 'activity_status'))[1], mine.activity_status) AS activity_before,
        coalesce((array_agg(c.said ORDER BY c.no) FILTER (WHERE c.field = 'membership_status' AND c.at >= ends))[1], mine.membership_status) AS status_after,
        coalesce((array_agg(c.said ORDER BY c.no) FILTER (WHERE c.field = 'activity_status' AND c.at >= ends))[1], mine.activity_status) AS activity_after
      FROM (
        SELECT h.id AS no, h.at, f.value ->> 'field' AS field, coalesce(f.value ->> 'old', f.value ->> 'new') AS said
        FROM history h
        CROSS JOIN LATERAL jsonb_path_query(h.changes, '$[*] ? (@.field == "membership_status" || @.field == "activity_status")') AS f (value)
        WHERE h.member_id = mine.id AND h.at >= begins AND f.value ->> 'row' IS NULL
      ) c
    ) was
    CROSS JOIN LATERAL (
      SELECT
        bool_and(r.status = 'M2' AND NOT coalesce(r.activity, '') = ANY (apart)) AS is_sure,
        bool_or(r.status = 'M2' AND coalesce(r.activity, '') <> 'A5') AS is_possible
      FROM (VALUES
        (was.status_before, was.activity_before, true),
        (was.status_after, was.activity_after, true),
        (mine.membership_status, mine.activity_status, mine.membership_status IN ('M1', 'M2'))
      ) AS r (status, activity, counts)
      WHERE r.counts AND NOT (r.status = 'M2' AND was.status_after <> 'M2' AND on_day::text < (
        SELECT left(coalesce(p.official_decision_date, mine.official_date)::text || '-01-01', 10)
        FROM (SELECT) one LEFT JOIN member_records p ON p.member_id = mine.id))
    ) told
  )
  SELECT count(*) FILTER (WHERE all_day AND is_sure)::int, count(*) FILTER (WHERE is_possible)::int FROM people;
  PERFORM set_config('app.ranges', ranges_before, true), set_config('app.record_ranges', record_ranges_before, true);
END $$;
--> statement-breakpoint
-- Each step asks for the papers of its case; planning that anew took longer than the answer.
ALTER FUNCTION app_case_documents(uuid) SET plan_cache_mode = force_generic_plan;
--> statement-breakpoint
-- What is overdue in a province is counted from the index alone, with what the row policies ask of each case.
DROP INDEX cases_by_due;
--> statement-breakpoint
CREATE INDEX cases_by_due ON cases (due_on, opened_at, id) INCLUDE (org_pos, other_pos, procedure, member_id, opened_by) WHERE closed_on IS NULL;
