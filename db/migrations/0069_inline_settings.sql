-- What policies read of the transaction's settings. Without rights and settings of their own, and parsed when they are made, they are put into the
-- statement by the planner; before, every statement started each of them as a function, which took longer than the check itself.
CREATE OR REPLACE FUNCTION app_ranges() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.ranges', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_record_ranges() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.record_ranges', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_sensitive_ranges() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.sensitive_ranges', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_write_ranges() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.write_ranges', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_file_ranges() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.file_ranges', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_work_ranges() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.work_ranges', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_dues_totals() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.dues_totals', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_dues_amounts() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.dues_amounts', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_dues_bases() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.dues_bases', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_dues_write() RETURNS int8multirange LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.dues_write', true), '')::int8multirange, '{}'::int8multirange);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.member', true), '')::uuid;--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.account', true), '')::uuid;--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.system', true), '')::boolean, false);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_audit() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.audit', true), '');--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_audit_unit() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.audit_unit', true), '')::uuid;--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_looks_elsewhere() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.looks_elsewhere', true), '')::boolean, false);--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_works() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.work_ranges', true), '') <> '';--> statement-breakpoint
CREATE OR REPLACE FUNCTION app_case_members() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.case_members', true), '')::uuid[];
