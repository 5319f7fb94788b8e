import { expect, test } from "vitest";
import { paperOf } from "#app/features/papers/forms/rules.ts";
import { PaperSheet } from "#app/ui/paper-sheet.tsx";
import { html } from "#tests/app/ui/render.tsx";

test("a paper on the page shows its words, its signatures and rows, and no markup of its data", async () => {
  const name = `<b>Đặng</b> & "Thị" \u0000Hường`;
  const page = await html(
    <PaperSheet
      paper={paperOf("6-knd", { person: { name }, signer: { name: "Trần Văn Bình" } })}
    />,
  );
  expect(page).toContain("<b>&lt;b&gt;Đặng&lt;/b&gt; &amp; &quot;Thị&quot; Hường</b>");
  expect(page).toContain("NGHỊ QUYẾT");
  expect(page).toContain("Trần Văn Bình");
  expect(page).toContain("Theo mẫu 6-KNĐ (vẽ lại)");
  expect(page).not.toMatch(/\sstyle=/);
});

test("the last rows of a list hold the signatures, so that no page has these alone", async () => {
  const rows = Array.from({ length: 5 }, (_, at) => ({ name: `người ${at}` }));
  const page = await html(<PaperSheet paper={paperOf("1-tdv", { rows })} />);
  const kept = page.slice(page.indexOf('<tbody class="sheet-keep">'));
  expect(
    ["người 2", "người 3", "người 4", "NGƯỜI LẬP BIỂU"].map((text) => kept.includes(text)),
  ).toEqual([false, true, true, true]);
});
