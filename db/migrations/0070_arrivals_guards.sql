-- Whether somebody who arrives without a record is on record somewhere. Answered about an open arrival to whoever moves
-- it on, from the numbers written into the case, so that nobody asks about numbers at will; to the step that accepts,
-- against the questions of the day of the account (clarification 36). A record that was transferred out of this
-- database is named to the program, which goes on with it; the name, without accents, only leads to it.
CREATE FUNCTION app_arrival_known(the_case uuid, the_name text)
  RETURNS TABLE (answer text, earlier_id uuid, earlier_pos bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  asker uuid := app_account();
  today date := (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
  may_move int8multirange := app_write_ranges();
  ranges_before text := coalesce(current_setting('app.ranges', true), '');
  record_ranges_before text := coalesce(current_setting('app.record_ranges', true), '');
  one record;
  citizen text;
  card text;
  quota integer;
  used integer;
BEGIN
  SELECT c.org_pos, c.other_pos, c.state, c.data INTO one FROM cases c
    WHERE c.id = the_case AND c.procedure = 'arrival' AND c.member_id IS NULL;
  IF NOT FOUND OR NOT coalesce(may_move @> one.org_pos OR may_move @> one.other_pos, false) THEN
    RETURN;
  END IF;
  IF one.state = 'presented' THEN
    IF asker IS NULL THEN
      RETURN;
    END IF;
    -- The default is the one of the parameter import.elsewhere_per_day.
    SELECT coalesce((SELECT p.value::integer FROM parameter_overrides p
      WHERE p.key = 'import.elsewhere_per_day' AND p.valid_from <= today
      ORDER BY p.valid_from DESC LIMIT 1), 2000) INTO quota;
    INSERT INTO elsewhere_lookups (account_id, day) VALUES (asker, today) ON CONFLICT DO NOTHING;
    SELECT l.lookups INTO used FROM elsewhere_lookups l
      WHERE l.account_id = asker AND l.day = today FOR UPDATE;
    IF used >= quota THEN
      answer := 'unchecked';
      RETURN NEXT;
      RETURN;
    END IF;
    UPDATE elsewhere_lookups l SET lookups = used + 1 WHERE l.account_id = asker AND l.day = today;
  END IF;
  citizen := one.data ->> 'citizen_id';
  card := one.data ->> 'party_card_number';
  PERFORM set_config('app.ranges', '{[0,9223372036854775807)}', true),
    set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  IF EXISTS (SELECT 1 FROM member_records r WHERE r.citizen_id = citizen AND r.is_live)
    OR EXISTS (SELECT 1 FROM members m WHERE m.is_live AND m.party_card_number = card) THEN
    answer := 'member';
  ELSE
    SELECT m.id, m.org_pos INTO earlier_id, earlier_pos
      FROM members m
      WHERE m.membership_status = 'X5' AND m.hidden_at IS NULL AND m.id IN (
        SELECT r.member_id FROM member_records r WHERE r.citizen_id = citizen
        UNION ALL SELECT n.id FROM members n WHERE n.search_name = the_name AND n.party_card_number = card
          AND n.birth_year = left(one.data ->> 'birth_date', 4)::integer)
      ORDER BY m.exit_date DESC NULLS LAST, m.id LIMIT 1;
    answer := CASE WHEN earlier_id IS NULL THEN 'unknown' ELSE 'former' END;
  END IF;
  PERFORM set_config('app.ranges', ranges_before, true),
    set_config('app.record_ranges', record_ranges_before, true);
  RETURN NEXT;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_arrival_known(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_arrival_known(uuid, text) TO chibo_app;
