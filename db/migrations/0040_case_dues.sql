-- Whether a cell still waits for dues of a member for months before the given one: yes or no, no amounts, for whoever
-- reaches the cell or is the member.
CREATE FUNCTION app_owes_dues(the_member uuid, the_org uuid, before_month text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  amounts_before text := coalesce(current_setting('app.dues_amounts', true), '');
  place bigint;
  owes boolean;
BEGIN
  SELECT pos_from INTO place FROM organizations WHERE id = the_org;
  IF NOT coalesce(app_ranges() @> place OR the_member = app_member(), false) THEN
    RETURN false;
  END IF;
  PERFORM set_config('app.dues_amounts', format('{[%s,%s)}', place, place + 1), true);
  SELECT EXISTS (
    SELECT 1 FROM dues_lines line
    WHERE line.member_id = the_member AND line.org_id = the_org AND line.month < before_month
      AND line.owed_dong > coalesce((
        SELECT sum(entry.amount_dong) FROM dues_entries entry
        WHERE entry.member_id = line.member_id AND entry.org_id = line.org_id AND entry.month = line.month), 0)
  ) INTO owes;
  PERFORM set_config('app.dues_amounts', amounts_before, true);
  RETURN owes;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_owes_dues(uuid, uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_owes_dues(uuid, uuid, text) TO chibo_app;
--> statement-breakpoint
-- Posts follow a member who leaves a cell: those held there end with the day before, and with them what was delegated
-- from them; the member's own post goes along to the new cell. For whoever may write the record.
CREATE FUNCTION app_posts_follow(the_member uuid, from_org uuid, to_org uuid, on_day date) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  system_before text := coalesce(current_setting('app.system', true), '');
  ended integer;
BEGIN
  IF NOT app_is_system() AND NOT EXISTS (
    SELECT 1 FROM organizations WHERE id = from_org AND app_write_ranges() @> pos_from) THEN
    RAISE insufficient_privilege USING MESSAGE = 'The cell is out of reach.';
  END IF;
  PERFORM set_config('app.system', 'true', true);
  WITH own AS (
    SELECT p.id FROM posts p JOIN accounts a ON a.id = p.account_id
    WHERE a.member_id = the_member AND p.org_id = from_org AND p.role <> 'R01'
  )
  UPDATE posts SET valid_to = on_day - 1
    WHERE (id IN (SELECT id FROM own) OR for_post_id IN (SELECT id FROM own))
      AND (valid_to IS NULL OR valid_to >= on_day);
  GET DIAGNOSTICS ended = ROW_COUNT;
  IF to_org IS NOT NULL THEN
    UPDATE posts SET org_id = to_org FROM accounts a
      WHERE a.id = posts.account_id AND a.member_id = the_member AND posts.org_id = from_org AND posts.role = 'R01';
  END IF;
  PERFORM set_config('app.system', system_before, true);
  RETURN ended;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_posts_follow(uuid, uuid, uuid, date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_posts_follow(uuid, uuid, uuid, date) TO chibo_app;
