-- The roll of cells, drawn from the histories of members: who counted where, from which day and to before which. A
-- history follows its member, so the cell that somebody left could not read it any more; what it may know of that is
-- the name and the row of the leaving, and of the last twelve months the rest of the line in its book. It answers for
-- cells inside the scope of the caller alone.
--
-- Whoever was entered as an existing member counts since ever; whoever had left by then never counted here.
CREATE FUNCTION roll_stays(unit_from bigint, unit_to bigint, today date)
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
BEGIN
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true),
    set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  RETURN QUERY
  WITH cells AS (
    SELECT o.id, o.pos_from, o.name FROM organizations o
    WHERE o.pos_from >= unit_from AND o.pos_from < unit_to AND allowed @> o.pos_from
  ), people AS (
    SELECT DISTINCT s.member_id FROM org_memberships s JOIN cells c ON c.id = s.org_id
  ), rows AS (
    SELECT s.*, o.name AS org_name,
      lag(o.name) OVER home AS before_name, lead(o.name) OVER home AS after_name
    FROM org_memberships s JOIN people p ON p.member_id = s.member_id LEFT JOIN organizations o ON o.id = s.org_id
    WINDOW home AS (PARTITION BY s.member_id, coalesce(s.kind, 'home') ORDER BY s.from_date, s.to_date NULLS LAST)
  ), known AS (
    SELECT r.*, c.pos_from AS at_pos, c.name AS at_name, m.full_name, m.sort_name, m.birth_date AS born,
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
  )
  SELECT b.member_id, b.full_name, b.sort_name::text,
    CASE WHEN w.is_known THEN b.born::text END, CASE WHEN w.is_known THEN b.card END,
    CASE WHEN w.is_known THEN coalesce(b.ceremony, b.decision) END, CASE WHEN w.is_known THEN b.official END,
    b.status, b.home_pos, b.stay_kind, b.at_pos, b.at_name, b.before_name, b.after_name, b.started_on, b.ended_on,
    CASE WHEN b.is_admitted AND b.in_reason IS DISTINCT FROM 'I2' THEN 'I1' ELSE b.in_reason END,
    coalesce(b.out_reason, CASE WHEN b.ended_on = b.gone_on THEN b.exit_reason END),
    CASE WHEN b.is_entered AND b.started_on IS NULL THEN b.from_date END
  FROM bounded b CROSS JOIN LATERAL (SELECT allowed @> b.home_pos OR b.ended_on > (today - interval '12 months') AS is_known) w
  WHERE (b.stay_kind <> 'home' OR b.ended_on IS NOT NULL OR b.status IN ('M1', 'M2'))
    AND (b.ended_on IS NULL OR b.started_on IS NULL OR b.ended_on > b.started_on)
    -- Entered as one who had left already: the row is open, since nobody ever closed it.
    AND NOT (b.stay_kind = 'home' AND b.is_entered AND b.to_date IS NULL AND coalesce(b.ended_on <= b.from_date, false));
  PERFORM set_config('app.ranges', ranges_before, true), set_config('app.record_ranges', record_ranges_before, true);
END $$;
