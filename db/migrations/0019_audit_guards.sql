ALTER TABLE reading_counts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE elsewhere_answers FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT ON reading_counts, elsewhere_answers TO chibo_app;
--> statement-breakpoint
-- What is counted is counted by the functions below; nobody sets it back.
REVOKE INSERT, UPDATE, DELETE ON elsewhere_lookups FROM chibo_app;
--> statement-breakpoint
-- Where a fact of the audit log belongs is worked out here, whatever the writer says. Rows of imports, which are
-- no facts of the log, cost nothing.
CREATE FUNCTION place_history() RETURNS trigger LANGUAGE plpgsql SET search_path = public
AS $$
DECLARE
  acting record;
  place record;
BEGIN
  SELECT o.commune_id, o.province_id INTO acting FROM organizations o WHERE o.id = NEW.acting_org_id;
  NEW.acting_commune_id := acting.commune_id;
  NEW.province_id := acting.province_id;
  IF NEW.province_id IS NULL THEN
    SELECT o.province_id INTO place FROM organizations o
      WHERE o.pos_from <= NEW.org_pos ORDER BY o.pos_from DESC LIMIT 1;
    NEW.province_id := place.province_id;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER history_placed BEFORE INSERT ON history FOR EACH ROW
  WHEN (NEW.member_id IS NULL OR NEW.source = 'form') EXECUTE FUNCTION place_history();
--> statement-breakpoint
-- The facts that stand here already; the seals leave the two columns out.
ALTER TABLE history NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE history h SET
  acting_commune_id = (SELECT o.commune_id FROM organizations o WHERE o.id = h.acting_org_id),
  province_id = coalesce(
    (SELECT o.province_id FROM organizations o WHERE o.id = h.acting_org_id),
    (SELECT o.province_id FROM organizations o WHERE o.pos_from <= h.org_pos ORDER BY o.pos_from DESC LIMIT 1))
  WHERE h.member_id IS NULL OR h.source = 'form';
--> statement-breakpoint
ALTER TABLE history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Adds to what the account of the scope has read in this hour; in the system's scope, to the count of nobody. A
-- page that reads should not wait for the disk because of a count: the last ones may be lost with the power.
CREATE FUNCTION app_count_reading(post uuid, counted text, added integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
  reader record;
BEGIN
  IF app_account() IS NULL AND NOT app_is_system() THEN
    RAISE insufficient_privilege USING MESSAGE = 'Nobody reads here.';
  END IF;
  PERFORM set_config('synchronous_commit', 'off', true);
  SELECT a.display_name, p.id AS post_id, p.role, p.org_id, o.commune_id, o.province_id INTO reader
    FROM accounts a
    LEFT JOIN posts p ON p.id = post AND p.account_id = a.id
    LEFT JOIN organizations o ON o.id = p.org_id
    WHERE a.id = app_account();
  INSERT INTO reading_counts AS old (account_id, post_id, hour, kind, amount, actor_name, role,
      acting_org_id, acting_commune_id, province_id)
    VALUES (coalesce(app_account(), nobody), coalesce(reader.post_id, nobody), date_trunc('hour', now()), counted, added,
      coalesce(reader.display_name, ''), reader.role, reader.org_id, reader.commune_id, reader.province_id)
  ON CONFLICT (account_id, post_id, hour, kind) DO UPDATE SET amount = old.amount + excluded.amount;
END $$;
--> statement-breakpoint
-- The exact look-up of citizen numbers outside the scope: whether each is registered, and by which commune. It
-- is the only way to that answer, asks whether the act may look, and counts against the quota of the account's
-- day by itself, holding the count until the transaction ends. An import pays once for each number that is
-- registered; a person pays for every question. Beyond the quota nothing is said about any number.
DROP FUNCTION registered_elsewhere(text[]);
--> statement-breakpoint
CREATE FUNCTION look_up_elsewhere(numbers text[], asking_import uuid)
  RETURNS TABLE (number text, answer text, owner_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  asker uuid := app_account();
  today date := (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
  ranges_before text := coalesce(current_setting('app.ranges', true), '');
  record_ranges_before text := coalesce(current_setting('app.record_ranges', true), '');
  quota integer;
  used integer;
  one record;
BEGIN
  IF asker IS NULL OR NOT app_looks_elsewhere() THEN
    RAISE insufficient_privilege USING MESSAGE = 'This act looks nothing up outside its scope.';
  END IF;
  -- The default is the one of the parameter import.elsewhere_per_day.
  SELECT coalesce((SELECT p.value::integer FROM parameter_overrides p
    WHERE p.key = 'import.elsewhere_per_day' AND p.valid_from <= today
    ORDER BY p.valid_from DESC LIMIT 1), 2000) INTO quota;
  INSERT INTO elsewhere_lookups (account_id, day) VALUES (asker, today) ON CONFLICT DO NOTHING;
  SELECT l.lookups INTO used FROM elsewhere_lookups l
    WHERE l.account_id = asker AND l.day = today FOR UPDATE;
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true),
    set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  FOR one IN
    SELECT n.asked, f.owner, f.owner IS NOT NULL AS is_registered, a.citizen_id IS NOT NULL AS is_free
    FROM unnest(numbers) WITH ORDINALITY AS n (asked, place)
    LEFT JOIN LATERAL (
      SELECT coalesce(m.commune_id, m.province_id, m.org_id) AS owner
      FROM member_records r JOIN members m ON m.id = r.member_id
      WHERE r.citizen_id = n.asked AND r.is_live LIMIT 1) f ON true
    LEFT JOIN elsewhere_answers a
      ON a.import_id = asking_import AND a.account_id = asker AND a.citizen_id = n.asked
    ORDER BY n.place
  LOOP
    number := one.asked;
    owner_id := NULL;
    IF used >= quota AND NOT one.is_free THEN
      answer := 'unchecked';
    ELSE
      answer := CASE WHEN one.is_registered THEN 'registered' ELSE 'unknown' END;
      owner_id := one.owner;
      IF NOT one.is_free AND (one.is_registered OR asking_import IS NULL) THEN
        used := used + 1;
        IF asking_import IS NOT NULL THEN
          INSERT INTO elsewhere_answers (account_id, import_id, citizen_id, day)
            VALUES (asker, asking_import, one.asked, today) ON CONFLICT DO NOTHING;
        END IF;
      END IF;
    END IF;
    RETURN NEXT;
  END LOOP;
  UPDATE elsewhere_lookups l SET lookups = used WHERE l.account_id = asker AND l.day = today;
  PERFORM set_config('app.ranges', ranges_before, true),
    set_config('app.record_ranges', record_ranges_before, true);
END $$;
--> statement-breakpoint
-- Old answers and counts go with the night.
CREATE FUNCTION app_remove_old_counts() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
BEGIN
  IF NOT app_is_system() THEN
    RAISE insufficient_privilege USING MESSAGE = 'Only the system removes counts.';
  END IF;
  DELETE FROM elsewhere_answers a WHERE a.day < current_date - 60;
  DELETE FROM elsewhere_lookups l WHERE l.day < current_date - 60;
  DELETE FROM reading_counts c WHERE c.hour < now() - interval '2 years';
END $$;
--> statement-breakpoint
-- The last seal of each day, newest first: hashes and sums, nothing of people.
CREATE FUNCTION app_seals(before_day date, most integer)
  RETURNS TABLE (day date, facts integer, seal text, sealed_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  earlier date := before_day;
  one record;
BEGIN
  IF app_audit() NOT IN ('all', 'province', 'technical') THEN
    RAISE insufficient_privilege USING MESSAGE = 'This act reads no seals.';
  END IF;
  FOR turn IN 1..most LOOP
    SELECT c.day, c.place, c.hash, c.sealed_at INTO one FROM audit.chain c
      WHERE earlier IS NULL OR c.day < earlier ORDER BY c.day DESC, c.place DESC LIMIT 1;
    EXIT WHEN NOT FOUND;
    day := one.day;
    facts := one.place;
    seal := encode(one.hash, 'hex');
    sealed_at := one.sealed_at;
    earlier := one.day;
    RETURN NEXT;
  END LOOP;
END $$;
--> statement-breakpoint
-- How many facts of a day are not as they were sealed; which ones, the command of the owner says.
CREATE FUNCTION app_check_seal(asked date) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  IF app_audit() NOT IN ('all', 'province', 'technical') THEN
    RAISE insufficient_privilege USING MESSAGE = 'This act reads no seals.';
  END IF;
  RETURN (SELECT count(*)::integer FROM audit.verify(asked));
END $$;
--> statement-breakpoint
-- As before, and one day alone reads its own links and the last one before them, not the whole chain.
CREATE OR REPLACE FUNCTION audit.verify(asked date) RETURNS TABLE (day date, history_id bigint, problem text)
  LANGUAGE plpgsql SET search_path = pg_catalog, public
AS $$
DECLARE
  before text := coalesce(current_setting('app.record_ranges', true), '');
  first_day date;
  one record;
BEGIN
  PERFORM set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  SELECT min(c.day) INTO first_day FROM audit.chain c;
  FOR one IN
    SELECT c.day, c.place, c.history_id, c.hash, c.sealed_at, h.id, h.at,
      CASE WHEN h.id IS NOT NULL THEN audit.fact_bytes(h) END AS bytes,
      lag(c.hash) OVER w AS former, lag(c.day) OVER w AS former_day, lag(c.place) OVER w AS former_place
    FROM audit.chain c LEFT JOIN public.history h ON h.id = c.history_id
    WHERE asked IS NULL OR c.day = asked OR c.history_id = (
      SELECT p.history_id FROM audit.chain p WHERE p.day < asked ORDER BY p.day DESC, p.place DESC LIMIT 1)
    WINDOW w AS (ORDER BY c.day, c.place) ORDER BY c.day, c.place
  LOOP
    CONTINUE WHEN asked IS NOT NULL AND one.day <> asked;
    day := one.day;
    history_id := one.history_id;
    problem := CASE
      WHEN one.id IS NULL THEN 'removed'
      WHEN one.place <> CASE WHEN one.former_day = one.day THEN one.former_place + 1 ELSE 1 END THEN 'gap'
      WHEN one.hash <> sha256(coalesce(one.former, sha256('')) || one.bytes) THEN 'changed'
      -- The first day also seals what stood here before there was a chain.
      WHEN one.at < one.sealed_at - interval '1 day' AND one.day > first_day THEN 'added'
    END;
    IF problem IS NOT NULL THEN RETURN NEXT; END IF;
  END LOOP;
  FOR one IN
    SELECT h.id, (h.at AT TIME ZONE 'UTC')::date AS day FROM public.history h
    WHERE h.at < now() - interval '1 day' AND first_day IS NOT NULL
      AND (asked IS NULL OR (h.at AT TIME ZONE 'UTC')::date = asked)
      AND NOT EXISTS (SELECT FROM audit.chain c WHERE c.history_id = h.id) ORDER BY h.id
  LOOP
    day := one.day;
    history_id := one.id;
    problem := 'added';
    RETURN NEXT;
  END LOOP;
  PERFORM set_config('app.record_ranges', before, true);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_count_reading(uuid, text, integer), look_up_elsewhere(text[], uuid),
  app_remove_old_counts(), app_seals(date, integer), app_check_seal(date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_count_reading(uuid, text, integer), look_up_elsewhere(text[], uuid),
  app_remove_old_counts(), app_seals(date, integer), app_check_seal(date) TO chibo_app;
