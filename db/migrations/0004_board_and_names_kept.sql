-- Faulty and suspected records are counted like the rest.
CREATE OR REPLACE FUNCTION apply_member_counts(delta jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public
AS $$
DECLARE
  before text := coalesce(current_setting('app.ranges', true), '');
BEGIN
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true);
  WITH RECURSIVE cell AS (
    SELECT * FROM jsonb_to_recordset(delta) AS d(
      org_id uuid, official int, probationary int, candidates int, former int,
      level_0 int, level_1 int, level_2 int, level_3 int, score_sum float8, faulty int, duplicates int)
  ), up AS (
    SELECT o.id, o.parent_id, c.* FROM cell c JOIN organizations o ON o.id = c.org_id
    UNION ALL
    SELECT o.id, o.parent_id, up.org_id, up.official, up.probationary, up.candidates, up.former,
      up.level_0, up.level_1, up.level_2, up.level_3, up.score_sum, up.faulty, up.duplicates
    FROM up JOIN organizations o ON o.id = up.parent_id
  ), total AS (
    SELECT up.id, o.pos_from, sum(official) official, sum(probationary) probationary,
      sum(candidates) candidates, sum(former) former, sum(level_0) level_0, sum(level_1) level_1,
      sum(level_2) level_2, sum(level_3) level_3, sum(score_sum) score_sum,
      sum(faulty) faulty, sum(duplicates) duplicates
    FROM up JOIN organizations o ON o.id = up.id GROUP BY up.id, o.pos_from ORDER BY up.id
  )
  INSERT INTO organization_counts AS old (org_id, org_pos, official, probationary, candidates, former,
    level_0, level_1, level_2, level_3, score_sum, faulty, duplicates)
  SELECT id, pos_from, official, probationary, candidates, former,
    level_0, level_1, level_2, level_3, score_sum, faulty, duplicates FROM total
  ON CONFLICT (org_id) DO UPDATE SET
    official = old.official + excluded.official,
    probationary = old.probationary + excluded.probationary,
    candidates = old.candidates + excluded.candidates,
    former = old.former + excluded.former,
    level_0 = old.level_0 + excluded.level_0,
    level_1 = old.level_1 + excluded.level_1,
    level_2 = old.level_2 + excluded.level_2,
    level_3 = old.level_3 + excluded.level_3,
    score_sum = old.score_sum + excluded.score_sum,
    faulty = old.faulty + excluded.faulty,
    duplicates = old.duplicates + excluded.duplicates;
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
      CREATE OR REPLACE FUNCTION count_members_on_%1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
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
              sum(sign * quality_score) FILTER (WHERE member) AS score_sum,
              sum(sign) FILTER (WHERE member AND cardinality(broken_rules) > 0) AS faulty,
              sum(sign) FILTER (WHERE member AND open_duplicate) AS duplicates
            FROM (SELECT s.*, s.membership_status IN ('M1','M2') AS member FROM (%2$s) s WHERE s.hidden_at IS NULL) c
            GROUP BY c.org_id
          ) x CROSS JOIN LATERAL (SELECT x.org_id, coalesce(x.official,0) official,
              coalesce(x.probationary,0) probationary, coalesce(x.candidates,0) candidates,
              coalesce(x.former,0) former, coalesce(x.level_0,0) level_0, coalesce(x.level_1,0) level_1,
              coalesce(x.level_2,0) level_2, coalesce(x.level_3,0) level_3, coalesce(x.score_sum,0) score_sum,
              coalesce(x.faulty,0) faulty, coalesce(x.duplicates,0) duplicates) t
          WHERE t.official <> 0 OR t.probationary <> 0 OR t.candidates <> 0 OR t.former <> 0
            OR t.level_0 <> 0 OR t.level_1 <> 0 OR t.level_2 <> 0 OR t.level_3 <> 0 OR t.score_sum <> 0
            OR t.faulty <> 0 OR t.duplicates <> 0
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
-- The dictionary of names. It holds no person, so every act may read it; only its triggers write it.
GRANT SELECT ON member_names TO chibo_app;
--> statement-breakpoint
CREATE FUNCTION note_new_member_names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public
AS $$
BEGIN
  INSERT INTO member_names (sort_name, search_name)
  SELECT DISTINCT n.sort_name, n.search_name FROM new_rows n
  WHERE NOT EXISTS (SELECT FROM member_names k
    WHERE k.sort_name = n.sort_name AND k.search_name = n.search_name);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION note_changed_member_names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public
AS $$
BEGIN
  INSERT INTO member_names (sort_name, search_name)
  SELECT DISTINCT n.sort_name, n.search_name FROM new_rows n JOIN old_rows o ON o.id = n.id
  WHERE (n.sort_name <> o.sort_name OR n.search_name <> o.search_name)
    AND NOT EXISTS (SELECT FROM member_names k
      WHERE k.sort_name = n.sort_name AND k.search_name = n.search_name);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER members_named_on_insert AFTER INSERT ON members
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_new_member_names();
--> statement-breakpoint
CREATE TRIGGER members_named_on_update AFTER UPDATE ON members
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_changed_member_names();
--> statement-breakpoint
-- What was written before this migration. Policies bind the owner too, hence the scope.
DO $$
BEGIN
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true);
  INSERT INTO member_names (sort_name, search_name) SELECT DISTINCT sort_name, search_name FROM members;
  WITH RECURSIVE cell AS (
    SELECT org_id, count(*) FILTER (WHERE cardinality(broken_rules) > 0) AS faulty,
      count(*) FILTER (WHERE open_duplicate) AS duplicates
    FROM members WHERE hidden_at IS NULL AND membership_status IN ('M1', 'M2') GROUP BY org_id
  ), up AS (
    SELECT o.id, o.parent_id, c.faulty, c.duplicates FROM cell c JOIN organizations o ON o.id = c.org_id
    UNION ALL
    SELECT o.id, o.parent_id, up.faulty, up.duplicates FROM up JOIN organizations o ON o.id = up.parent_id
  )
  UPDATE organization_counts AS c SET faulty = t.faulty, duplicates = t.duplicates
  FROM (SELECT id, sum(faulty) AS faulty, sum(duplicates) AS duplicates FROM up GROUP BY id) t
  WHERE c.org_id = t.id;
  PERFORM set_config('app.ranges', '', true);
END $$;
