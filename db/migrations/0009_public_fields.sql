-- The public fields of records for acts that read no restricted ones: the row policy of member_records gives
-- such an act no row, since a row holds both. Only members in the scope of the act (app.ranges) are found.
-- The policy binds the owner of the table too, unless that is a superuser: so the positions of public fields
-- take the place of those of restricted ones while the function runs, and the condition says the scope again. `none_declared` stays out: it names collections that are not public.
CREATE FUNCTION public_member_records(ids uuid[]) RETURNS TABLE (
  member_id uuid,
  home_town member_records.home_town%TYPE,
  home_town_old_text member_records.home_town_old_text%TYPE,
  residence_party_org member_records.residence_party_org%TYPE,
  youth_union_date member_records.youth_union_date%TYPE,
  is_youth_union_member member_records.is_youth_union_member%TYPE,
  exemption_date member_records.exemption_date%TYPE,
  general_education member_records.general_education%TYPE,
  general_education_grade member_records.general_education_grade%TYPE,
  professional_level member_records.professional_level%TYPE,
  professional_major member_records.professional_major%TYPE,
  academic_degree member_records.academic_degree%TYPE,
  academic_title member_records.academic_title%TYPE,
  academic_title_year member_records.academic_title_year%TYPE,
  political_theory_level member_records.political_theory_level%TYPE,
  state_management_level member_records.state_management_level%TYPE,
  foreign_language member_records.foreign_language%TYPE,
  foreign_language_level member_records.foreign_language_level%TYPE,
  ethnic_language member_records.ethnic_language%TYPE,
  it_level member_records.it_level%TYPE,
  occupation_before_party member_records.occupation_before_party%TYPE,
  occupation_current member_records.occupation_current%TYPE,
  occupation_group member_records.occupation_group%TYPE,
  is_private_business_owner member_records.is_private_business_owner%TYPE,
  employer member_records.employer%TYPE,
  job_title member_records.job_title%TYPE,
  government_position_group member_records.government_position_group%TYPE,
  mass_org_memberships member_records.mass_org_memberships%TYPE,
  retirement_date member_records.retirement_date%TYPE
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  before text := coalesce(current_setting('app.record_ranges', true), '');
BEGIN
  PERFORM set_config('app.record_ranges', coalesce(current_setting('app.ranges', true), ''), true);
  RETURN QUERY SELECT r.member_id,
      r.home_town, r.home_town_old_text, r.residence_party_org, r.youth_union_date,
      r.is_youth_union_member, r.exemption_date, r.general_education, r.general_education_grade,
      r.professional_level, r.professional_major, r.academic_degree, r.academic_title,
      r.academic_title_year, r.political_theory_level, r.state_management_level,
      r.foreign_language, r.foreign_language_level, r.ethnic_language, r.it_level,
      r.occupation_before_party, r.occupation_current, r.occupation_group,
      r.is_private_business_owner, r.employer, r.job_title, r.government_position_group,
      r.mass_org_memberships, r.retirement_date
    FROM member_records r
    WHERE r.member_id = ANY (ids) AND (SELECT app_ranges()) @> r.org_pos;
  PERFORM set_config('app.record_ranges', before, true);
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION public_member_records(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public_member_records(uuid[]) TO chibo_app;
