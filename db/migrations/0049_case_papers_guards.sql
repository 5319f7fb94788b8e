-- What lies in the dossier of a case and, of its member, what counts for good: for whoever sees the case, at either end,
-- whatever files that reader may open. It answers whether a document is there and whether it will do; no bytes.
CREATE FUNCTION app_case_documents(the_case uuid)
  RETURNS TABLE (id uuid, component text, type text, number_date text, wrong_note text, is_sealed boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  one cases%ROWTYPE;
  record_before text := coalesce(current_setting('app.record_ranges', true), '');
  sensitive_before text := coalesce(current_setting('app.sensitive_ranges', true), '');
BEGIN
  SELECT * INTO one FROM cases c WHERE c.id = the_case;
  IF NOT coalesce(
    app_is_system() OR app_ranges() @> one.org_pos OR app_ranges() @> one.other_pos OR one.member_id = app_member(),
    false) THEN
    RETURN;
  END IF;
  IF one.procedure IN ('discipline', 'suspension')
    AND NOT app_sees_discipline(one.org_pos, one.opened_by, one.member_id) THEN
    RETURN;
  END IF;
  PERFORM set_config('app.record_ranges', '{[0,9223372036854775807)}', true);
  PERFORM set_config('app.sensitive_ranges', '{[0,9223372036854775807)}', true);
  RETURN QUERY
    SELECT f.id, f.component, f.type, f.number_date, f.wrong_note, f.sealed_at IS NOT NULL
    FROM document_files f
    WHERE f.removed_at IS NULL AND f.replaced_by IS NULL
      AND (f.case_id = the_case OR f.member_id = one.member_id AND f.case_id IS NULL)
    ORDER BY f.case_id IS NULL, f.uploaded_at DESC, f.id DESC;
  PERFORM set_config('app.record_ranges', record_before, true);
  PERFORM set_config('app.sensitive_ranges', sensitive_before, true);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_case_documents(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_case_documents(uuid) TO chibo_app;
