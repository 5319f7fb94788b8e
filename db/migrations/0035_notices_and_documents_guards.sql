ALTER TABLE notices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notice_mails FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON notices, notice_mails TO chibo_app;
--> statement-breakpoint
-- Tells accounts something, whatever the scope of the act: accounts by id, the accounts of members, or those who
-- hold a role at a unit on a day. It only adds: the caller learns how many were told, and nothing of them. Whoever
-- acts is not told of the own act. What is unread already is renewed, not doubled.
CREATE FUNCTION app_notify(to_accounts uuid[], to_members uuid[], to_role text, to_org uuid, on_day date,
  the_kind text, the_subject text, the_path text, at timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  system_before text := coalesce(current_setting('app.system', true), '');
  told integer;
BEGIN
  IF app_account() IS NULL AND NOT app_is_system() THEN
    RAISE insufficient_privilege USING MESSAGE = 'Nobody tells anybody here.';
  END IF;
  PERFORM set_config('app.system', 'true', true);
  INSERT INTO notices AS old (account_id, kind, role, subject, path, created_at)
    SELECT a.id, the_kind, to_role, the_subject, the_path, at FROM accounts a
    WHERE a.disabled_at IS NULL AND a.id IS DISTINCT FROM app_account() AND (
      a.id = ANY (to_accounts) OR a.member_id = ANY (to_members) OR a.id IN (
        SELECT p.account_id FROM posts p
        WHERE p.role = to_role AND p.org_id IS NOT DISTINCT FROM to_org
          AND p.valid_from <= on_day AND (p.valid_to IS NULL OR p.valid_to >= on_day)))
  ON CONFLICT (account_id, kind, path) WHERE read_at IS NULL
    DO UPDATE SET subject = excluded.subject, role = excluded.role, created_at = excluded.created_at;
  GET DIAGNOSTICS told = ROW_COUNT;
  PERFORM set_config('app.system', system_before, true);
  RETURN told;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_notify(uuid[], uuid[], text, uuid, date, text, text, text, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_notify(uuid[], uuid[], text, uuid, date, text, text, text, timestamptz) TO chibo_app;
--> statement-breakpoint
ALTER TABLE document_files FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON document_files TO chibo_app;
