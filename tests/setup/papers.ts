import { papers } from "#app/features/procedures/papers/rules.ts";
import type { Client } from "#db/client.server.ts";

/**
 * From now on every case of this database has all papers that any step asks for in its dossier, from the moment it is
 * opened: for tests that are about something else.
 */
export async function supplyPapers(admin: Client): Promise<void> {
  const rows = Object.entries(papers)
    .map(([component, { type }]) => `('${component}', '${type}')`)
    .join(", ");
  await admin.unsafe(`
    create function test_supply_papers() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into document_files (org_pos, case_id, type, component, name, size, mime, sha256, uploaded_by, uploader_name, uploaded_at)
        select new.org_pos, new.id, paper.type, paper.component, 'test.pdf', 1, 'application/pdf', '', new.id, 'test', now()
        from (values ${rows}) as paper (component, type);
      return null;
    end $$;
    create trigger test_supply_papers after insert on cases for each row execute function test_supply_papers()`);
}
