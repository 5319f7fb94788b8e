-- Whether the actor sees the file of a discipline case: the member, whoever opened it, and by posts of today the
-- secretary of the cell, leaders, inspectors and those above; the deputy and the commune's officer where it is about
-- the secretary. Rights of its caller: one's own posts and the tree are all it reads.
CREATE FUNCTION app_sees_discipline(at bigint, opener uuid, about uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public
AS $$
  SELECT app_is_system() OR about = app_member() OR opener = app_account() OR EXISTS (
    SELECT 1 FROM posts p JOIN organizations o ON o.id = p.org_id
    WHERE p.account_id = app_account() AND at >= o.pos_from AND at < o.pos_to
      AND p.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      AND (p.valid_to IS NULL OR p.valid_to >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
      AND (p.role IN ('R02', 'R10', 'R11', 'R14') OR p.role IN ('R03', 'R08') AND EXISTS (
        SELECT 1 FROM members m WHERE m.id = about AND m.current_party_position = 'C01')))
$$;
