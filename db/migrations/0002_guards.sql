-- Policies bind the owner of the tables too.
DO $$
DECLARE name text;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- What the runtime role may do at all; the policies narrow it further.
GRANT USAGE ON SCHEMA public TO chibo_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO chibo_app;
--> statement-breakpoint
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO chibo_app;
--> statement-breakpoint
-- The history is append-only; counts are kept by triggers alone.
REVOKE UPDATE, DELETE, TRUNCATE ON history FROM chibo_app;
--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON organization_counts, organization_gaps FROM chibo_app;
--> statement-breakpoint
-- The copy buffer of imports: COPY is refused on a table with a row policy. Emptied by its own transaction.
CREATE SCHEMA staging;
--> statement-breakpoint
CREATE UNLOGGED TABLE staging.rows (
  import_id uuid NOT NULL,
  sheet integer NOT NULL,
  row integer NOT NULL,
  body text NOT NULL
);
--> statement-breakpoint
CREATE INDEX staging_rows_import ON staging.rows (import_id);
--> statement-breakpoint
GRANT USAGE ON SCHEMA staging TO chibo_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON staging.rows TO chibo_app;
--> statement-breakpoint
-- The three functions that look beyond the scope set it themselves and put it back: a SET clause for a
-- setting of our own is allowed to superusers only, which the user of DATABASE_URL need not be.
--
-- Counts of every unit, with all below it. One statement on members is one change here, whatever its size.
CREATE FUNCTION apply_member_counts(delta jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public
AS $$
DECLARE
  before text := coalesce(current_setting('app.ranges', true), '');
BEGIN
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true);
  WITH RECURSIVE cell AS (
    SELECT * FROM jsonb_to_recordset(delta) AS d(
      org_id uuid, official int, probationary int, candidates int, former int,
      level_0 int, level_1 int, level_2 int, level_3 int, score_sum float8)
  ), up AS (
    SELECT o.id, o.parent_id, c.* FROM cell c JOIN organizations o ON o.id = c.org_id
    UNION ALL
    SELECT o.id, o.parent_id, up.org_id, up.official, up.probationary, up.candidates, up.former,
      up.level_0, up.level_1, up.level_2, up.level_3, up.score_sum
    FROM up JOIN organizations o ON o.id = up.parent_id
  ), total AS (
    SELECT up.id, o.pos_from, sum(official) official, sum(probationary) probationary,
      sum(candidates) candidates, sum(former) former, sum(level_0) level_0, sum(level_1) level_1,
      sum(level_2) level_2, sum(level_3) level_3, sum(score_sum) score_sum
    FROM up JOIN organizations o ON o.id = up.id GROUP BY up.id, o.pos_from ORDER BY up.id
  )
  INSERT INTO organization_counts AS old (org_id, org_pos, official, probationary, candidates, former,
    level_0, level_1, level_2, level_3, score_sum)
  SELECT id, pos_from, official, probationary, candidates, former,
    level_0, level_1, level_2, level_3, score_sum FROM total
  ON CONFLICT (org_id) DO UPDATE SET
    official = old.official + excluded.official,
    probationary = old.probationary + excluded.probationary,
    candidates = old.candidates + excluded.candidates,
    former = old.former + excluded.former,
    level_0 = old.level_0 + excluded.level_0,
    level_1 = old.level_1 + excluded.level_1,
    level_2 = old.level_2 + excluded.level_2,
    level_3 = old.level_3 + excluded.level_3,
    score_sum = old.score_sum + excluded.score_sum;
  PERFORM set_config('app.ranges', before, true);
END $$;
--> statement-breakpoint
CREATE FUNCTION apply_member_gaps(delta jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public
AS $$
DECLARE
  before text := coalesce(current_setting('app.ranges', true), '');
BEGIN
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true);
  WITH RECURSIVE cell AS (
    SELECT * FROM jsonb_to_recordset(delta) AS d(org_id uuid, kind text, key text, people int)
  ), up AS (
    SELECT o.id, o.parent_id, c.kind, c.key, c.people FROM cell c JOIN organizations o ON o.id = c.org_id
    UNION ALL
    SELECT o.id, o.parent_id, up.kind, up.key, up.people FROM up JOIN organizations o ON o.id = up.parent_id
  ), total AS (
    SELECT up.id, o.pos_from, kind, key, sum(people) people
    FROM up JOIN organizations o ON o.id = up.id
    GROUP BY up.id, o.pos_from, kind, key HAVING sum(people) <> 0 ORDER BY up.id, kind, key
  )
  INSERT INTO organization_gaps AS old (org_id, org_pos, kind, key, people)
  SELECT id, pos_from, kind, key, people FROM total
  ON CONFLICT (org_id, kind, key) DO UPDATE SET people = old.people + excluded.people;
  PERFORM set_config('app.ranges', before, true);
END $$;
--> statement-breakpoint
-- One trigger function per event, since the transition tables differ; the body is the same.
DO $$
DECLARE
  event record;
BEGIN
  FOR event IN SELECT * FROM (VALUES
    ('insert', 'SELECT n.*, 1 AS sign FROM new_rows n'),
    ('delete', 'SELECT o.*, -1 AS sign FROM old_rows o'),
    ('update', 'SELECT n.*, 1 AS sign FROM new_rows n UNION ALL SELECT o.*, -1 AS sign FROM old_rows o')
  ) AS v(name, source)
  LOOP
    EXECUTE format($f$
      CREATE FUNCTION count_members_on_%1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public
      AS $body$
      BEGIN
        PERFORM apply_member_counts(d.delta) FROM (
          SELECT jsonb_agg(t) AS delta FROM (
            SELECT c.org_id,
              sum(sign) FILTER (WHERE membership_status = 'M2') AS official,
              sum(sign) FILTER (WHERE membership_status = 'M1') AS probationary,
              sum(sign) FILTER (WHERE membership_status IN ('C1','C2','C3')) AS candidates,
              sum(sign) FILTER (WHERE membership_status IN ('X1','X2','X3','X4','X5')) AS former,
              sum(sign) FILTER (WHERE member AND data_level = 'L0') AS level_0,
              sum(sign) FILTER (WHERE member AND data_level = 'L1') AS level_1,
              sum(sign) FILTER (WHERE member AND data_level = 'L2') AS level_2,
              sum(sign) FILTER (WHERE member AND data_level = 'L3') AS level_3,
              sum(sign * quality_score) FILTER (WHERE member) AS score_sum
            FROM (SELECT s.*, s.membership_status IN ('M1','M2') AS member FROM (%2$s) s WHERE s.hidden_at IS NULL) c
            GROUP BY c.org_id
          ) x CROSS JOIN LATERAL (SELECT x.org_id, coalesce(x.official,0) official,
              coalesce(x.probationary,0) probationary, coalesce(x.candidates,0) candidates,
              coalesce(x.former,0) former, coalesce(x.level_0,0) level_0, coalesce(x.level_1,0) level_1,
              coalesce(x.level_2,0) level_2, coalesce(x.level_3,0) level_3, coalesce(x.score_sum,0) score_sum) t
          WHERE t.official <> 0 OR t.probationary <> 0 OR t.candidates <> 0 OR t.former <> 0
            OR t.level_0 <> 0 OR t.level_1 <> 0 OR t.level_2 <> 0 OR t.level_3 <> 0 OR t.score_sum <> 0
        ) d WHERE d.delta IS NOT NULL;
        PERFORM apply_member_gaps(d.delta) FROM (
          SELECT jsonb_agg(t) AS delta FROM (
            SELECT c.org_id, g.kind, g.key, sum(c.sign) AS people
            FROM (SELECT s.* FROM (%2$s) s
              WHERE s.hidden_at IS NULL AND s.membership_status IN ('M1','M2')) c
            CROSS JOIN LATERAL (
              SELECT 'missing' AS kind, unnest(c.missing) AS key
              UNION ALL SELECT 'rule', unnest(c.broken_rules)) g
            GROUP BY c.org_id, g.kind, g.key HAVING sum(c.sign) <> 0
          ) t
        ) d WHERE d.delta IS NOT NULL;
        RETURN NULL;
      END $body$
    $f$, event.name, event.source);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER members_counted_on_insert AFTER INSERT ON members
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_members_on_insert();
--> statement-breakpoint
CREATE TRIGGER members_counted_on_delete AFTER DELETE ON members
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_members_on_delete();
--> statement-breakpoint
CREATE TRIGGER members_counted_on_update AFTER UPDATE ON members
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_members_on_update();
--> statement-breakpoint
-- Exact look-up of a citizen number outside the scope: says whether it is registered and in which commune, nothing else.
-- The caller counts and logs every use.
CREATE FUNCTION registered_elsewhere(numbers text[]) RETURNS TABLE (citizen_id text, commune_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public
AS $$
DECLARE
  ranges_before text := coalesce(current_setting('app.ranges', true), '');
  record_ranges_before text := coalesce(current_setting('app.record_ranges', true), '');
BEGIN
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true), set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  RETURN QUERY SELECT r.citizen_id, m.commune_id
    FROM member_records r JOIN members m ON m.id = r.member_id
    WHERE r.citizen_id = ANY (numbers) AND r.is_live;
  PERFORM set_config('app.ranges', ranges_before, true), set_config('app.record_ranges', record_ranges_before, true);
END $$;
