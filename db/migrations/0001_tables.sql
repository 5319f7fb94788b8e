CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text,
	"member_id" uuid,
	"is_demo" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_username_unique" UNIQUE("username")
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "elsewhere_lookups" (
	"account_id" uuid NOT NULL,
	"day" date NOT NULL,
	"lookups" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "elsewhere_lookups_account_id_day_pk" PRIMARY KEY("account_id","day")
);
--> statement-breakpoint
ALTER TABLE "elsewhere_lookups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"org_id" uuid,
	"account_id" uuid,
	"basis" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pending_inputs" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"path" text NOT NULL,
	"body" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pending_inputs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"org_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" text
);
--> statement-breakpoint
ALTER TABLE "posts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"active_post_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_failures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"account_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"requester_name" text NOT NULL,
	"kind" text NOT NULL,
	"purpose" text,
	"filter" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"columns" text[] DEFAULT '{}' NOT NULL,
	"state" text NOT NULL,
	"rows" integer,
	"file_path" text,
	"decided_by" uuid,
	"decider_name" text,
	"decided_at" timestamp with time zone,
	"decision_note" text,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "exports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "history" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"account_id" uuid,
	"actor_name" text NOT NULL,
	"role" text,
	"acting_org_id" uuid,
	"member_id" uuid,
	"org_pos" bigint NOT NULL,
	"subject" text,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sealed" "bytea",
	"reason" text,
	"source" text NOT NULL,
	"import_id" uuid,
	"request_id" text
);
--> statement-breakpoint
ALTER TABLE "history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_layouts" (
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"signature" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"answers" jsonb,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_layouts_org_id_signature_pk" PRIMARY KEY("org_id","signature")
);
--> statement-breakpoint
ALTER TABLE "import_layouts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"sheet" integer DEFAULT 0 NOT NULL,
	"row" integer NOT NULL,
	"org_pos" bigint NOT NULL,
	"raw" jsonb NOT NULL,
	"parsed" jsonb,
	"findings" jsonb,
	"grade" text,
	"outcome" text,
	"member_id" uuid,
	"member_version" integer,
	"name" text,
	"cell_name" text,
	"rules" text[] DEFAULT '{}' NOT NULL,
	"changes" jsonb,
	"result" text,
	"result_note" text,
	"before" jsonb,
	"applied_version" integer,
	CONSTRAINT "import_rows_import_id_sheet_row_pk" PRIMARY KEY("import_id","sheet","row")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"account_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"uploader_name" text NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"file_name" text NOT NULL,
	"file_path" text NOT NULL,
	"file_size" bigint NOT NULL,
	"file_hash" text NOT NULL,
	"profile" text,
	"layout" jsonb,
	"mapping" jsonb,
	"answers" jsonb,
	"repairs" jsonb,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"problem" text,
	"problem_params" jsonb,
	"as_of" text,
	"submitted_at" timestamp with time zone,
	"decided_by" uuid,
	"decider_name" text,
	"decided_at" timestamp with time zone,
	"decision_note" text,
	"applied_at" timestamp with time zone,
	"rolled_back_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "activity_history" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"from" "partial_date",
	"to" "partial_date",
	"description" text,
	"position" text,
	"note_political" text
);
--> statement-breakpoint
ALTER TABLE "activity_history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"type" text,
	"file" text,
	"number_date" text,
	"paper_location" text
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "economic_declarations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"year" integer,
	"household_income" bigint,
	"income_per_person" bigint,
	"house_allocated" text,
	"house_own" text,
	"land_allocated_m2" numeric,
	"land_own_m2" numeric,
	"business" text,
	"valuable_assets" text
);
--> statement-breakpoint
ALTER TABLE "economic_declarations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "family_relations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"relation" text,
	"full_name" text,
	"birth_year" integer,
	"home_town" text,
	"residence" text,
	"occupation" text,
	"is_party_member" boolean,
	"is_deceased" boolean,
	"lives_abroad" text,
	"political_note" text
);
--> statement-breakpoint
ALTER TABLE "family_relations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "foreign_travels" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"country" text,
	"from" "partial_date",
	"to" "partial_date",
	"purpose" text,
	"approved_by" text,
	"foreign_org" text
);
--> statement-breakpoint
ALTER TABLE "foreign_travels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "policy_periods" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"category" text,
	"from_date" date,
	"to_date" date
);
--> statement-breakpoint
ALTER TABLE "policy_periods" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rewards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"form" text,
	"decision_number" text,
	"decision_date" "partial_date",
	"authority" text,
	"content" text,
	"year" integer
);
--> statement-breakpoint
ALTER TABLE "rewards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "trainings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"school" text,
	"field" text,
	"kind" text,
	"from" "partial_date",
	"to" "partial_date",
	"mode" text,
	"certificate" text,
	"level_code" text
);
--> statement-breakpoint
ALTER TABLE "trainings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "annual_evaluations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"year" integer,
	"self_score" numeric,
	"self_grade" text,
	"cell_score" numeric,
	"cell_proposed_grade" text,
	"final_grade" text,
	"decision_number" text,
	"residence_opinion" text
);
--> statement-breakpoint
ALTER TABLE "annual_evaluations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disciplines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"form" text,
	"decision_number" text,
	"decision_date" date,
	"announced_date" date,
	"authority" text,
	"violation" text,
	"violation_date" "partial_date",
	"effect_end_date" date,
	"appeal_result" text
);
--> statement-breakpoint
ALTER TABLE "disciplines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dues_exemptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"kind" text,
	"from_month" text,
	"to_month" text,
	"decision" text
);
--> statement-breakpoint
ALTER TABLE "dues_exemptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "org_memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"org_id" uuid,
	"org_name_snapshot" text,
	"kind" text,
	"from_date" date,
	"to_date" date,
	"in_reason" text,
	"out_reason" text,
	"transfer_case" text,
	"gap_days" integer
);
--> statement-breakpoint
ALTER TABLE "org_memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "party_age_gaps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"from" "partial_date",
	"to" "partial_date",
	"kind" text,
	"counts" boolean
);
--> statement-breakpoint
ALTER TABLE "party_age_gaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "party_badges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"badge" text,
	"badge_number" text,
	"round" text,
	"round_year" integer,
	"decision_number" text,
	"decision_date" date,
	"mode" text
);
--> statement-breakpoint
ALTER TABLE "party_badges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "party_cards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"number" text,
	"issue_date" date,
	"issued_by" text,
	"generation" text,
	"status" text,
	"change_date" date
);
--> statement-breakpoint
ALTER TABLE "party_cards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "positions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"ordinal" integer DEFAULT 0 NOT NULL,
	"position" text,
	"org_id" uuid,
	"term" text,
	"from_date" "partial_date",
	"to_date" "partial_date",
	"basis" text,
	"decision_number" text
);
--> statement-breakpoint
ALTER TABLE "positions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_records" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"org_pos" bigint NOT NULL,
	"is_live" boolean NOT NULL,
	"citizen_id" text,
	"citizen_id_issue_date" date,
	"citizen_id_issue_place" text,
	"old_id_number" text,
	"photo" text,
	"birth_name" text,
	"aliases" text,
	"birth_date_civil" "partial_date",
	"birth_date_note" text,
	"birth_place" jsonb,
	"birth_registration_place" jsonb,
	"home_town" jsonb,
	"home_town_old_text" text,
	"ethnicity" text,
	"religion" text,
	"religion_note" text,
	"family_class_origin" text,
	"marital_status" text,
	"has_foreign_spouse" boolean,
	"blood_type" text,
	"permanent_address" jsonb,
	"temporary_address" jsonb,
	"phone" text,
	"email" text,
	"residence_party_org" uuid,
	"sympathizer_date" "partial_date",
	"youth_union_date" "partial_date",
	"is_youth_union_member" boolean,
	"admission_decision_number" text,
	"admission_decision_authority" text,
	"admission_cell_text" text,
	"introducer_1" text,
	"introducer_2" text,
	"official_decision_date" "partial_date",
	"official_decision_number" text,
	"official_cell_text" text,
	"readmission_date" "partial_date",
	"readmission_official_date" "partial_date",
	"restored_date" "partial_date",
	"party_age_confirmed_months" integer,
	"party_age_confirmed_at" date,
	"exemption_date" date,
	"exit_reason" text,
	"exit_note" text,
	"general_education" text,
	"general_education_grade" text,
	"professional_level" text,
	"professional_major" text,
	"academic_degree" text,
	"academic_title" text,
	"academic_title_year" integer,
	"political_theory_level" text,
	"state_management_level" text,
	"foreign_language" text,
	"foreign_language_level" text,
	"ethnic_language" text,
	"it_level" text,
	"occupation_before_party" text,
	"occupation_current" text,
	"occupation_group" text,
	"is_private_business_owner" boolean,
	"employer" text,
	"job_title" text,
	"civil_service_grade" text,
	"recruitment_date" "partial_date",
	"recruitment_agency" text,
	"government_position_group" text,
	"mass_org_memberships" text,
	"enlistment_date" "partial_date",
	"discharge_date" "partial_date",
	"military_rank" text,
	"retirement_date" "partial_date",
	"health_status" text,
	"policy_categories" text[],
	"war_invalid_class" text,
	"martyr_family_note" text,
	"dues_group" text,
	"dues_base_amount" bigint,
	"dues_voluntary_amount" bigint,
	"national_db_match" text,
	"record_note" text,
	"external_reference" text,
	"none_declared" jsonb
);
--> statement-breakpoint
ALTER TABLE "member_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duplicate_suspicions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"first_id" uuid NOT NULL,
	"first_pos" bigint NOT NULL,
	"second_id" uuid NOT NULL,
	"second_pos" bigint NOT NULL,
	"key" text NOT NULL,
	"score" integer NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "duplicate_suspicions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"grassroots_id" uuid,
	"commune_id" uuid,
	"province_id" uuid,
	"is_live" boolean NOT NULL,
	"ordinal_in_cell_list" integer,
	"full_name" text NOT NULL,
	"gender" text NOT NULL,
	"birth_date" "partial_date" NOT NULL,
	"biography_number" text,
	"party_card_number" text,
	"party_card_number_old" text,
	"membership_status" text NOT NULL,
	"activity_status" text NOT NULL,
	"admission_decision_date" "partial_date",
	"admission_ceremony_date" "partial_date",
	"official_date" "partial_date",
	"exit_date" "partial_date",
	"current_party_position" text,
	"data_level" text NOT NULL,
	"quality_score" double precision NOT NULL,
	"last_reviewed_at" date,
	"verified_by_member_at" date,
	"verified_by_commune_at" date,
	"sort_name" text collate "C" NOT NULL,
	"search_name" text NOT NULL,
	"birth_year" integer NOT NULL,
	"admission_year" integer,
	"party_age_from" date,
	"party_age_to" date,
	"missing" text[] DEFAULT '{}' NOT NULL,
	"broken_rules" text[] DEFAULT '{}' NOT NULL,
	"open_duplicate" boolean DEFAULT false NOT NULL,
	"assessed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"hidden_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_id_pos" UNIQUE("id","org_pos"),
	CONSTRAINT "members_id_pos_live" UNIQUE("id","org_pos","is_live"),
	CONSTRAINT "members_live" CHECK ("members"."is_live" = ("members"."membership_status" in ('C1', 'C2', 'C3', 'M1', 'M2') and "members"."hidden_at" is null))
);
--> statement-breakpoint
ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organization_counts" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"org_pos" bigint NOT NULL,
	"official" integer DEFAULT 0 NOT NULL,
	"probationary" integer DEFAULT 0 NOT NULL,
	"candidates" integer DEFAULT 0 NOT NULL,
	"former" integer DEFAULT 0 NOT NULL,
	"level_0" integer DEFAULT 0 NOT NULL,
	"level_1" integer DEFAULT 0 NOT NULL,
	"level_2" integer DEFAULT 0 NOT NULL,
	"level_3" integer DEFAULT 0 NOT NULL,
	"score_sum" double precision DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organization_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organization_gaps" (
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"people" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organization_gaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organization_versions" (
	"org_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"name" text NOT NULL,
	"org_type" text NOT NULL,
	"parent_id" uuid,
	"decision_number" text,
	CONSTRAINT "organization_versions_org_id_valid_from_pk" PRIMARY KEY("org_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"org_type" text NOT NULL,
	"parent_id" uuid,
	"pos_from" bigint NOT NULL,
	"pos_to" bigint NOT NULL,
	"sort_name" text collate "C" NOT NULL,
	"search_name" text NOT NULL,
	"commune_id" uuid,
	"province_id" uuid,
	"grassroots_id" uuid,
	"is_above_grassroots" boolean,
	"sector" text,
	"commune_code" text,
	"wage_region" text,
	"meeting_day" smallint,
	"founded_on" date,
	"closed_on" date,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_code_unique" UNIQUE("code"),
	CONSTRAINT "organizations_pos_from_unique" UNIQUE("pos_from")
);
--> statement-breakpoint
CREATE TABLE "app_state" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parameter_overrides" (
	"key" text NOT NULL,
	"valid_from" date NOT NULL,
	"value" text NOT NULL,
	"source" text NOT NULL,
	"assumed" boolean DEFAULT false NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "parameter_overrides_key_valid_from_pk" PRIMARY KEY("key","valid_from")
);
--> statement-breakpoint
CREATE TABLE "communes" (
	"code" text PRIMARY KEY NOT NULL,
	"province_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "countries" (
	"code" char(2) PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legacy_names" (
	"legacy_code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"former_district_code" text,
	"former_code" text
);
--> statement-breakpoint
CREATE TABLE "legacy_targets" (
	"level" text NOT NULL,
	"legacy_code" text NOT NULL,
	"new_code" text NOT NULL,
	"is_main" boolean NOT NULL,
	"extent" text NOT NULL,
	CONSTRAINT "legacy_targets_level_legacy_code_new_code_pk" PRIMARY KEY("level","legacy_code","new_code")
);
--> statement-breakpoint
CREATE TABLE "legacy_units" (
	"level" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"parent_code" text,
	"new_province_code" text,
	"citizen_code" char(3),
	CONSTRAINT "legacy_units_level_code_pk" PRIMARY KEY("level","code")
);
--> statement-breakpoint
CREATE TABLE "provinces" (
	"code" text PRIMARY KEY NOT NULL,
	"short_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_names" (
	"level" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"legal_basis" text,
	CONSTRAINT "unit_names_level_code_valid_from_pk" PRIMARY KEY("level","code","valid_from")
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_inputs" ADD CONSTRAINT "pending_inputs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_active_post_id_posts_id_fk" FOREIGN KEY ("active_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "import_layouts" ADD CONSTRAINT "import_layouts_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_history" ADD CONSTRAINT "activity_history_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "economic_declarations" ADD CONSTRAINT "economic_declarations_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "family_relations" ADD CONSTRAINT "family_relations_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "foreign_travels" ADD CONSTRAINT "foreign_travels_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "policy_periods" ADD CONSTRAINT "policy_periods_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "annual_evaluations" ADD CONSTRAINT "annual_evaluations_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "disciplines" ADD CONSTRAINT "disciplines_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "dues_exemptions" ADD CONSTRAINT "dues_exemptions_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "org_memberships" ADD CONSTRAINT "org_memberships_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "party_age_gaps" ADD CONSTRAINT "party_age_gaps_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "party_badges" ADD CONSTRAINT "party_badges_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "party_cards" ADD CONSTRAINT "party_cards_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "member_records" ADD CONSTRAINT "member_records_member" FOREIGN KEY ("member_id","org_pos","is_live") REFERENCES "public"."members"("id","org_pos","is_live") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "duplicate_suspicions" ADD CONSTRAINT "duplicate_suspicions_first" FOREIGN KEY ("first_id","first_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "duplicate_suspicions" ADD CONSTRAINT "duplicate_suspicions_second" FOREIGN KEY ("second_id","second_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_counts" ADD CONSTRAINT "organization_counts_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_gaps" ADD CONSTRAINT "organization_gaps_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_versions" ADD CONSTRAINT "organization_versions_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_organizations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communes" ADD CONSTRAINT "communes_province_code_provinces_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_account" ON "posts" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_key" ON "sign_in_failures" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "exports_of_org" ON "exports" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "exports_of_account" ON "exports" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "history_member_at" ON "history" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "history_import" ON "history" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "history_account" ON "history" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("import_id","outcome","row");--> statement-breakpoint
CREATE INDEX "import_rows_member" ON "import_rows" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "imports_of_org" ON "imports" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_hash" ON "imports" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "activity_history_of_member" ON "activity_history" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "documents_of_member" ON "documents" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "economic_declarations_of_member" ON "economic_declarations" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "family_relations_of_member" ON "family_relations" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "foreign_travels_of_member" ON "foreign_travels" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "policy_periods_of_member" ON "policy_periods" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "rewards_of_member" ON "rewards" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "trainings_of_member" ON "trainings" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "annual_evaluations_of_member" ON "annual_evaluations" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "disciplines_of_member" ON "disciplines" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "dues_exemptions_of_member" ON "dues_exemptions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "org_memberships_of_member" ON "org_memberships" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "party_age_gaps_of_member" ON "party_age_gaps" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "party_badges_of_member" ON "party_badges" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "party_cards_of_member" ON "party_cards" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "positions_of_member" ON "positions" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_records_citizen_live" ON "member_records" USING btree ("citizen_id") WHERE is_live and citizen_id ~ '^[0-9]{12}$' and citizen_id <> repeat(left(citizen_id, 1), 12);--> statement-breakpoint
CREATE INDEX "member_records_citizen" ON "member_records" USING btree ("citizen_id");--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_suspicions_pair" ON "duplicate_suspicions" USING btree ("first_id","second_id");--> statement-breakpoint
CREATE INDEX "members_cell" ON "members" USING btree ("org_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "members_grassroots" ON "members" USING btree ("grassroots_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "members_commune" ON "members" USING btree ("commune_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "members_province" ON "members" USING btree ("province_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "members_name_year" ON "members" USING btree ("search_name","birth_year");--> statement-breakpoint
CREATE UNIQUE INDEX "members_card_live" ON "members" USING btree ("party_card_number") WHERE is_live;--> statement-breakpoint
CREATE UNIQUE INDEX "members_old_card_live" ON "members" USING btree ("party_card_number_old") WHERE is_live;--> statement-breakpoint
CREATE UNIQUE INDEX "members_biography_live" ON "members" USING btree ("biography_number") WHERE is_live;--> statement-breakpoint
CREATE UNIQUE INDEX "organization_gaps_key" ON "organization_gaps" USING btree ("org_id","kind","key");--> statement-breakpoint
CREATE INDEX "organizations_parent" ON "organizations" USING btree ("parent_id","sort_name");--> statement-breakpoint
CREATE INDEX "organizations_commune" ON "organizations" USING btree ("commune_id","sort_name");--> statement-breakpoint
CREATE INDEX "communes_province" ON "communes" USING btree ("province_code");--> statement-breakpoint
CREATE INDEX "legacy_names_code" ON "legacy_names" USING btree ("legacy_code");--> statement-breakpoint
CREATE POLICY "accounts_of_account" ON "accounts" AS PERMISSIVE FOR ALL TO public USING (accounts.id = (select app_account()) or (select app_is_system())) WITH CHECK (accounts.id = (select app_account()) or (select app_is_system()));--> statement-breakpoint
CREATE POLICY "elsewhere_lookups_of_account" ON "elsewhere_lookups" AS PERMISSIVE FOR ALL TO public USING (elsewhere_lookups.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (elsewhere_lookups.account_id = (select app_account()) or (select app_is_system()));--> statement-breakpoint
CREATE POLICY "idempotency_keys_of_account" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO public USING (idempotency_keys.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (idempotency_keys.account_id = (select app_account()) or (select app_is_system()));--> statement-breakpoint
CREATE POLICY "invitations_system_only" ON "invitations" AS PERMISSIVE FOR ALL TO public USING ((select app_is_system())) WITH CHECK ((select app_is_system()));--> statement-breakpoint
CREATE POLICY "pending_inputs_of_account" ON "pending_inputs" AS PERMISSIVE FOR ALL TO public USING (pending_inputs.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (pending_inputs.account_id = (select app_account()) or (select app_is_system()));--> statement-breakpoint
CREATE POLICY "posts_of_account" ON "posts" AS PERMISSIVE FOR ALL TO public USING (posts.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (posts.account_id = (select app_account()) or (select app_is_system()));--> statement-breakpoint
CREATE POLICY "sessions_of_account" ON "sessions" AS PERMISSIVE FOR ALL TO public USING (sessions.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (sessions.account_id = (select app_account()) or (select app_is_system()));--> statement-breakpoint
CREATE POLICY "sign_in_failures_system_only" ON "sign_in_failures" AS PERMISSIVE FOR ALL TO public USING ((select app_is_system())) WITH CHECK ((select app_is_system()));--> statement-breakpoint
CREATE POLICY "exports_of_organization" ON "exports" AS PERMISSIVE FOR ALL TO public USING ((select app_ranges()) @> exports.org_pos) WITH CHECK ((select app_ranges()) @> exports.org_pos);--> statement-breakpoint
CREATE POLICY "history_read" ON "history" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> history.org_pos or history.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "history_append" ON "history" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select app_ranges()) @> history.org_pos or history.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "import_layouts_of_organization" ON "import_layouts" AS PERMISSIVE FOR ALL TO public USING ((select app_ranges()) @> import_layouts.org_pos) WITH CHECK ((select app_ranges()) @> import_layouts.org_pos);--> statement-breakpoint
CREATE POLICY "import_rows_of_organization" ON "import_rows" AS PERMISSIVE FOR ALL TO public USING ((select app_ranges()) @> import_rows.org_pos) WITH CHECK ((select app_ranges()) @> import_rows.org_pos);--> statement-breakpoint
CREATE POLICY "imports_of_organization" ON "imports" AS PERMISSIVE FOR ALL TO public USING ((select app_ranges()) @> imports.org_pos) WITH CHECK ((select app_ranges()) @> imports.org_pos);--> statement-breakpoint
CREATE POLICY "activity_history_read" ON "activity_history" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> activity_history.org_pos or activity_history.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "activity_history_write" ON "activity_history" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> activity_history.org_pos) WITH CHECK ((select app_write_ranges()) @> activity_history.org_pos);--> statement-breakpoint
CREATE POLICY "documents_read" ON "documents" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> documents.org_pos or documents.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "documents_write" ON "documents" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> documents.org_pos) WITH CHECK ((select app_write_ranges()) @> documents.org_pos);--> statement-breakpoint
CREATE POLICY "economic_declarations_read" ON "economic_declarations" AS PERMISSIVE FOR SELECT TO public USING ((select app_sensitive_ranges()) @> economic_declarations.org_pos or economic_declarations.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "economic_declarations_write" ON "economic_declarations" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> economic_declarations.org_pos) WITH CHECK ((select app_write_ranges()) @> economic_declarations.org_pos);--> statement-breakpoint
CREATE POLICY "family_relations_read" ON "family_relations" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> family_relations.org_pos or family_relations.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "family_relations_write" ON "family_relations" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> family_relations.org_pos) WITH CHECK ((select app_write_ranges()) @> family_relations.org_pos);--> statement-breakpoint
CREATE POLICY "foreign_travels_read" ON "foreign_travels" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> foreign_travels.org_pos or foreign_travels.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "foreign_travels_write" ON "foreign_travels" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> foreign_travels.org_pos) WITH CHECK ((select app_write_ranges()) @> foreign_travels.org_pos);--> statement-breakpoint
CREATE POLICY "policy_periods_read" ON "policy_periods" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> policy_periods.org_pos or policy_periods.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "policy_periods_write" ON "policy_periods" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> policy_periods.org_pos) WITH CHECK ((select app_write_ranges()) @> policy_periods.org_pos);--> statement-breakpoint
CREATE POLICY "rewards_read" ON "rewards" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> rewards.org_pos or rewards.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "rewards_write" ON "rewards" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> rewards.org_pos) WITH CHECK ((select app_write_ranges()) @> rewards.org_pos);--> statement-breakpoint
CREATE POLICY "trainings_read" ON "trainings" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> trainings.org_pos or trainings.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "trainings_write" ON "trainings" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> trainings.org_pos) WITH CHECK ((select app_write_ranges()) @> trainings.org_pos);--> statement-breakpoint
CREATE POLICY "annual_evaluations_read" ON "annual_evaluations" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> annual_evaluations.org_pos or annual_evaluations.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "annual_evaluations_write" ON "annual_evaluations" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> annual_evaluations.org_pos) WITH CHECK ((select app_write_ranges()) @> annual_evaluations.org_pos);--> statement-breakpoint
CREATE POLICY "disciplines_read" ON "disciplines" AS PERMISSIVE FOR SELECT TO public USING ((select app_sensitive_ranges()) @> disciplines.org_pos or disciplines.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "disciplines_write" ON "disciplines" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> disciplines.org_pos) WITH CHECK ((select app_write_ranges()) @> disciplines.org_pos);--> statement-breakpoint
CREATE POLICY "dues_exemptions_read" ON "dues_exemptions" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> dues_exemptions.org_pos or dues_exemptions.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "dues_exemptions_write" ON "dues_exemptions" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> dues_exemptions.org_pos) WITH CHECK ((select app_write_ranges()) @> dues_exemptions.org_pos);--> statement-breakpoint
CREATE POLICY "org_memberships_read" ON "org_memberships" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> org_memberships.org_pos or org_memberships.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "org_memberships_write" ON "org_memberships" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> org_memberships.org_pos) WITH CHECK ((select app_write_ranges()) @> org_memberships.org_pos);--> statement-breakpoint
CREATE POLICY "party_age_gaps_read" ON "party_age_gaps" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> party_age_gaps.org_pos or party_age_gaps.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "party_age_gaps_write" ON "party_age_gaps" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> party_age_gaps.org_pos) WITH CHECK ((select app_write_ranges()) @> party_age_gaps.org_pos);--> statement-breakpoint
CREATE POLICY "party_badges_read" ON "party_badges" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> party_badges.org_pos or party_badges.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "party_badges_write" ON "party_badges" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> party_badges.org_pos) WITH CHECK ((select app_write_ranges()) @> party_badges.org_pos);--> statement-breakpoint
CREATE POLICY "party_cards_read" ON "party_cards" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> party_cards.org_pos or party_cards.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "party_cards_write" ON "party_cards" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> party_cards.org_pos) WITH CHECK ((select app_write_ranges()) @> party_cards.org_pos);--> statement-breakpoint
CREATE POLICY "positions_read" ON "positions" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> positions.org_pos or positions.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "positions_write" ON "positions" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> positions.org_pos) WITH CHECK ((select app_write_ranges()) @> positions.org_pos);--> statement-breakpoint
CREATE POLICY "member_records_read" ON "member_records" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> member_records.org_pos or member_records.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "member_records_write" ON "member_records" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> member_records.org_pos) WITH CHECK ((select app_write_ranges()) @> member_records.org_pos);--> statement-breakpoint
CREATE POLICY "duplicate_suspicions_both_in_scope" ON "duplicate_suspicions" AS PERMISSIVE FOR ALL TO public USING ((select app_ranges()) @> duplicate_suspicions.first_pos and (select app_ranges()) @> duplicate_suspicions.second_pos) WITH CHECK ((select app_ranges()) @> duplicate_suspicions.first_pos and (select app_ranges()) @> duplicate_suspicions.second_pos);--> statement-breakpoint
CREATE POLICY "members_read" ON "members" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> members.org_pos or members.id = (select app_member()));--> statement-breakpoint
CREATE POLICY "members_write" ON "members" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> members.org_pos) WITH CHECK ((select app_write_ranges()) @> members.org_pos);--> statement-breakpoint
CREATE POLICY "organization_counts_of_organization" ON "organization_counts" AS PERMISSIVE FOR ALL TO public USING ((select app_ranges()) @> organization_counts.org_pos) WITH CHECK ((select app_ranges()) @> organization_counts.org_pos);--> statement-breakpoint
CREATE POLICY "organization_gaps_of_organization" ON "organization_gaps" AS PERMISSIVE FOR ALL TO public USING ((select app_ranges()) @> organization_gaps.org_pos) WITH CHECK ((select app_ranges()) @> organization_gaps.org_pos);