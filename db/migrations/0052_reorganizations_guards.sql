ALTER TABLE reorganizations FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON reorganizations TO chibo_app;--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON reorganizations FROM chibo_app;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON organization_successions TO chibo_app;--> statement-breakpoint
-- What hangs on units that are to close or change: posts, cases, imports, meetings, dues, guests. Of posts it names the
-- holders; of all others it counts, without saying whom or what they are about. It answers for units inside the scope
-- of the caller alone.
CREATE FUNCTION app_unit_business(units uuid[], on_day date)
RETURNS TABLE (kind text, org_id uuid, id uuid, label text, day date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  names CONSTANT text[] := ARRAY['app.ranges', 'app.record_ranges', 'app.dues_totals', 'app.system'];
  before text[] := (SELECT array_agg(coalesce(current_setting(n, true), '') ORDER BY i)
    FROM unnest(names) WITH ORDINALITY AS t(n, i));
  allowed CONSTANT int8multirange := app_ranges();
  everything CONSTANT text := '{[0,9223372036854775807)}';
BEGIN
  PERFORM set_config('app.ranges', everything, true), set_config('app.record_ranges', everything, true),
    set_config('app.dues_totals', everything, true), set_config('app.system', 'true', true);
  RETURN QUERY
  WITH asked AS (
    SELECT o.id, o.pos_from FROM organizations o WHERE o.id = ANY (units) AND allowed @> o.pos_from
  )
  SELECT 'post', p.org_id, coalesce(a.member_id, p.id), p.role || ' ' || a.display_name, p.valid_to
    FROM posts p JOIN asked u ON u.id = p.org_id JOIN accounts a ON a.id = p.account_id
    WHERE p.role <> 'R01' AND (p.valid_to IS NULL OR p.valid_to >= on_day)
  UNION ALL
  SELECT 'case', c.org_id, c.id, NULL, c.due_on
    FROM cases c JOIN asked u ON u.id = c.org_id WHERE c.closed_on IS NULL
  UNION ALL
  SELECT 'receiving', c.other_org_id, c.id, NULL, c.due_on
    FROM cases c JOIN asked u ON u.id = c.other_org_id WHERE c.closed_on IS NULL
  UNION ALL
  SELECT 'import', u.id, i.id, i.state, NULL
    FROM imports i JOIN organizations o ON o.id = i.org_id
      JOIN asked u ON u.pos_from >= o.pos_from AND u.pos_from < o.pos_to
    WHERE i.state IN ('approved', 'applying')
  UNION ALL
  SELECT CASE WHEN m.state IN ('open', 'minutes_draft') THEN 'minutes' ELSE 'meeting' END, m.org_id, m.id, m.state, m.meet_on
    FROM meetings m JOIN asked u ON u.id = m.org_id
    WHERE m.state NOT IN ('closed', 'resolution_issued', 'cancelled')
  UNION ALL
  SELECT 'dues', s.org_id, s.id, s.month, NULL
    FROM dues_sheets s JOIN asked u ON u.id = s.org_id WHERE s.state <> 'closed'
  UNION ALL
  SELECT 'guest', s.org_id, s.member_id, NULL, s.from_date
    FROM org_memberships s JOIN asked u ON u.id = s.org_id WHERE s.kind = 'temporary' AND s.to_date IS NULL;
  PERFORM set_config(n, before[i], true) FROM unnest(names) WITH ORDINALITY AS t(n, i);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_unit_business(uuid[], date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_unit_business(uuid[], date) TO chibo_app;
--> statement-breakpoint
-- Hangs a unit with all below it under another one, at a place that is free there: every position inside its interval
-- is shifted by the same distance, whatever table holds it, the units above the records are named anew, and what was
-- counted goes along. For the system alone, which judges before whether it may be.
CREATE FUNCTION app_move_branch(the_org uuid, new_parent uuid, new_from bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  unit organizations;
  above organizations;
  shift bigint;
  place record;
  branch uuid[];
  counted CONSTANT text[] := ARRAY['official', 'probationary', 'candidates', 'former', 'level_0', 'level_1', 'level_2',
    'level_3', 'score_sum', 'faulty', 'duplicates'];
BEGIN
  IF NOT app_is_system() THEN
    RAISE insufficient_privilege USING MESSAGE = 'Only the system moves a branch.';
  END IF;
  SELECT * INTO STRICT unit FROM organizations WHERE id = the_org FOR UPDATE;
  SELECT * INTO STRICT above FROM organizations WHERE id = new_parent FOR UPDATE;
  shift := new_from - unit.pos_from;
  IF new_from <= above.pos_from OR new_from + unit.pos_to - unit.pos_from > above.pos_to
    OR (above.pos_from >= unit.pos_from AND above.pos_from < unit.pos_to)
    OR EXISTS (SELECT FROM organizations o WHERE o.parent_id = new_parent
      AND o.pos_from < new_from + unit.pos_to - unit.pos_from AND o.pos_to > new_from)
  THEN RAISE check_violation USING MESSAGE = 'There is no such place for the unit.'; END IF;

  -- Out of the sums of those above, and into those of the others.
  EXECUTE format($f$
    UPDATE organization_counts c SET %s
    FROM organization_counts u, organizations o
    WHERE u.org_id = $1 AND o.id = c.org_id AND o.id <> $1 AND o.pos_from <= $2 AND o.pos_to >= $3 $f$,
    (SELECT string_agg(format('%1$I = c.%1$I - u.%1$I', n), ', ') FROM unnest(counted) n))
    USING the_org, unit.pos_from, unit.pos_to;
  EXECUTE format($f$
    INSERT INTO organization_counts AS c (org_id, org_pos, %1$s)
    SELECT o.id, o.pos_from, %2$s FROM organization_counts u, organizations o
    WHERE u.org_id = $1 AND o.pos_from <= $2 AND o.pos_to >= $3
    ON CONFLICT (org_id) DO UPDATE SET %3$s $f$,
    (SELECT string_agg(quote_ident(n), ', ') FROM unnest(counted) n),
    (SELECT string_agg('u.' || quote_ident(n), ', ') FROM unnest(counted) n),
    (SELECT string_agg(format('%1$I = c.%1$I + excluded.%1$I', n), ', ') FROM unnest(counted) n))
    USING the_org, above.pos_from, above.pos_to;
  UPDATE organization_gaps g SET people = g.people - u.people
    FROM organization_gaps u, organizations o
    WHERE u.org_id = the_org AND u.kind = g.kind AND u.key = g.key AND o.id = g.org_id AND o.id <> the_org
      AND o.pos_from <= unit.pos_from AND o.pos_to >= unit.pos_to;
  INSERT INTO organization_gaps AS g (org_id, org_pos, kind, key, people)
    SELECT o.id, o.pos_from, u.kind, u.key, u.people FROM organization_gaps u, organizations o
    WHERE u.org_id = the_org AND o.pos_from <= above.pos_from AND o.pos_to >= above.pos_to
    ON CONFLICT (org_id, kind, key) DO UPDATE SET people = g.people + excluded.people;

  branch := ARRAY(SELECT o.id FROM organizations o WHERE o.pos_from >= unit.pos_from AND o.pos_from < unit.pos_to);
  UPDATE organizations SET parent_id = new_parent WHERE id = the_org;
  UPDATE organizations o SET pos_from = o.pos_from + shift, pos_to = o.pos_to + shift,
      grassroots_id = CASE WHEN o.grassroots_id = ANY (branch) THEN o.grassroots_id ELSE above.grassroots_id END,
      commune_id = CASE WHEN o.commune_id = ANY (branch) THEN o.commune_id ELSE above.commune_id END,
      province_id = CASE WHEN o.province_id = ANY (branch) THEN o.province_id ELSE above.province_id END
    WHERE o.id = ANY (branch);
  -- Records of members next: what hangs on them follows by its keys.
  UPDATE members m SET org_pos = m.org_pos + shift,
      grassroots_id = o.grassroots_id, commune_id = o.commune_id, province_id = o.province_id
    FROM organizations o WHERE o.id = m.org_id AND m.org_pos >= unit.pos_from AND m.org_pos < unit.pos_to;
  -- And all that holds a position by itself, so that a table that comes later is not forgotten.
  FOR place IN
    SELECT c.table_name, c.column_name FROM information_schema.columns c
      JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'bigint'
      AND c.column_name IN ('org_pos', 'other_pos', 'issuer_pos', 'first_pos', 'second_pos')
  LOOP
    EXECUTE format('UPDATE %1$I SET %2$I = %2$I + $1 WHERE %2$I >= $2 AND %2$I < $3', place.table_name, place.column_name)
      USING shift, unit.pos_from, unit.pos_to;
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_move_branch(uuid, uuid, bigint) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_move_branch(uuid, uuid, bigint) TO chibo_app;
