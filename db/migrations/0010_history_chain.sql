-- The chain of hashes over the history. It stands in a schema of its own that the runtime role may not
-- even enter: the two functions below are the only ways to it. It holds ids and hashes, nothing of people.
CREATE SCHEMA audit;
--> statement-breakpoint
CREATE TABLE audit.chain (
  history_id bigint PRIMARY KEY,
  day date NOT NULL,
  place integer NOT NULL,
  sealed_at timestamptz NOT NULL,
  hash bytea NOT NULL,
  UNIQUE (day, place)
);
--> statement-breakpoint
-- The bytes of a fact, in an order that never changes. The position is left out: it follows its member.
CREATE FUNCTION audit.fact_bytes(h public.history) RETURNS bytea LANGUAGE sql STABLE
  SET search_path = pg_catalog SET timezone = 'UTC' SET bytea_output = 'hex'
AS $$
  SELECT convert_to(jsonb_build_array(h.id, h.at, h.act, h.account_id, h.actor_name, h.role,
    h.acting_org_id, h.member_id, h.subject, h.changes, h.sealed, h.reason, h.source, h.import_id,
    h.request_id)::text, 'UTF8')
$$;
--> statement-breakpoint
-- Seals what is committed and not sealed yet, in the order of ids, behind the last link of all. A fact
-- that commits late, with an older id, is a link of the next call: the order of the chain is its places.
CREATE FUNCTION app_seal_history() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public
AS $$
DECLARE
  before text := coalesce(current_setting('app.record_ranges', true), '');
  today date;
  last record;
  fact public.history;
  link bytea;
  n integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(2026301);
  today := (clock_timestamp() AT TIME ZONE 'UTC')::date;
  PERFORM set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  SELECT c.day, c.place, c.hash INTO last FROM audit.chain c ORDER BY c.day DESC, c.place DESC LIMIT 1;
  -- A clock set back must not put links before those that stand.
  today := greatest(today, last.day);
  IF last.day IS DISTINCT FROM today THEN last.place := 0; END IF;
  link := coalesce(last.hash, sha256(''));
  FOR fact IN
    SELECT h.* FROM public.history h
    WHERE NOT EXISTS (SELECT FROM audit.chain c WHERE c.history_id = h.id) ORDER BY h.id
  LOOP
    n := n + 1;
    link := sha256(link || audit.fact_bytes(fact));
    INSERT INTO audit.chain VALUES (fact.id, today, coalesce(last.place, 0) + n, clock_timestamp(), link);
  END LOOP;
  PERFORM set_config('app.record_ranges', before, true);
  RETURN n;
END $$;
--> statement-breakpoint
-- What is wrong with one day, or with all when it is null; nothing when all is as it was sealed.
CREATE FUNCTION audit.verify(asked date) RETURNS TABLE (day date, history_id bigint, problem text)
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
REVOKE ALL ON FUNCTION app_seal_history() FROM public;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_seal_history() TO chibo_app;
--> statement-breakpoint
-- What stood here before has only the day of this migration for its seal.
SELECT app_seal_history();
