import { describe, expect, test } from "vitest";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Diff, differingWords } from "#app/ui/diff.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Chips, FilterBar, FilterSelect } from "#app/ui/filter-bar.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TaskList } from "#app/ui/task-list.tsx";
import { html } from "#tests/app/ui/render.tsx";

interface Row {
  id: string;
  name: string;
  born: string | null;
}

const rows: Row[] = [
  { id: "1", name: "Trần Thị An", born: "1968" },
  { id: "2", name: "Lê Văn Chuyên", born: null },
];

const columns: Column<Row>[] = [
  {
    key: "name",
    head: "Họ và tên",
    kind: "main",
    cell: (row) => row.name,
    sort: { to: "?sort=-name", direction: "ascending" },
  },
  { key: "born", head: "Ngày sinh", kind: "date", cell: (row) => row.born },
  { key: "act", head: <b>Việc</b>, label: "Việc", kind: "action", low: true, cell: () => "Xem" },
];

const table = (
  <DataTable
    caption="Đảng viên, xếp theo tên"
    columns={columns}
    rows={rows}
    rowKey={(row) => row.id}
  />
);

describe("a table", () => {
  test("keeps its roles when it is shown as cards", async () => {
    const page = await html(table);
    for (const role of ["table", "rowgroup", "row", "columnheader", "cell"])
      expect(page).toContain(`role="${role}"`);
  });

  test("gives each cell the label of its column for the card", async () => {
    const page = await html(table);
    expect(page).toMatch(
      /<td role="cell" class="cell-date" data-l="Ngày sinh"><div>1968<\/div><\/td>/,
    );
    expect(page).toContain('data-l="Việc"');
  });

  test("leaves a cell without content empty, so that the card drops the line", async () => {
    expect(await html(table)).toContain('data-l="Ngày sinh"></td>');
  });

  test("tells its order and lets the head change it", async () => {
    const page = await html(table);
    expect(page).toContain('aria-sort="ascending"');
    expect(page).toContain("đang xếp tăng dần");
    expect(page).toContain('href="/?sort=-name"');
  });

  test("in the shape of a grid scrolls inside a named region the keyboard reaches", async () => {
    const page = await html(
      <DataTable
        shape="grid"
        caption="Bảng"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
      />,
    );
    expect(page).toContain('role="region" aria-label="Bảng" tabindex="0"');
  });
});

test("only the first task has the filled button", async () => {
  const tasks = ["Một", "Hai"].map((title) => ({
    key: title,
    title,
    action: { to: "/x", label: "Mở" },
  }));
  expect((await html(<TaskList tasks={tasks} />)).match(/button-primary/g)).toHaveLength(1);
  expect(await html(<TaskList tasks={tasks} calm />)).not.toContain("button-primary");
});

test("a missing value is said in words, an issue stands under its value", async () => {
  const page = await html(
    <SummaryList
      items={[
        {
          key: "p",
          label: "Số điện thoại",
          value: null,
          issue: { kind: "warn", text: "Cần để liên hệ." },
        },
      ]}
    />,
  );
  expect(page).toMatch(/Chưa có.*Cần để liên hệ\./);
});

test("a figure that counts records is a link to them", async () => {
  expect(
    await html(<Facts facts={[{ key: "a", value: "29", label: "đảng viên", to: "/members" }]} />),
  ).toMatch(/<a[^>]*href="\/members"[^>]*><b>29<\/b>/);
});

test("filters are a GET form whose address holds everything", async () => {
  const page = await html(
    <FilterBar action="/members" search={{ name: "q", value: "an" }} keep={{ sort: "name" }}>
      <FilterSelect
        label="Tình trạng"
        name="status"
        value="M2"
        options={[{ value: "M2", label: "Chính thức" }]}
      />
    </FilterBar>,
  );
  expect(page).toMatch(/<form[^>]*method="get"/);
  expect(page).toContain('<input type="hidden" name="sort" value="name"/>');
  expect(page).toMatch(/<option value="M2" selected=""/);
});

test("each filter in use can be taken off, and all at once", async () => {
  const page = await html(
    <Chips
      chips={[{ key: "s", label: "Tình trạng: dự bị", removeTo: "/members" }]}
      clearTo="/members"
    />,
  );
  expect(page).toMatch(/Tình trạng: dự bị.*bỏ lọc.*Bỏ mọi bộ lọc/);
});

test("a list that fits on one page has no pager buttons", async () => {
  expect(await html(<Pager summary="1 đến 5" />)).not.toContain("<nav");
  expect(await html(<Pager summary="1 đến 5" nextTo="?after=x" />)).toContain('rel="next"');
});

test("tabs and steps say where one is", async () => {
  expect(
    await html(<Tabs label="Hồ sơ" tabs={[{ to: "/a", label: "A", current: true }]} />),
  ).toContain('aria-current="page"');
  const steps = await html(<Steps steps={["Chọn tệp", "Xem trước"]} current={1} />);
  expect(steps).toContain('aria-current="step"');
  expect(steps).toContain("(xong)");
});

describe("a difference", () => {
  test("says old and new in hidden words", async () => {
    const page = await html(<Diff before="1998" after="22/12/1998" />);
    expect(page).toMatch(/<del>.*cũ: .*1998<\/del> <ins>.*mới: .*22\/12\/1998<\/ins>/);
  });

  test("shows a removed value as left empty", async () => {
    expect(await html(<Diff before="1998" after={null} />)).toContain("(để trống)");
  });

  test("of a name marks only the words that differ", () => {
    expect(differingWords("Trần Văn An".split(" "), "Trần Thị An".split(" "))).toEqual([
      { kind: "same", text: "Trần" },
      { kind: "old", text: "Văn" },
      { kind: "new", text: "Thị" },
      { kind: "same", text: "An" },
    ]);
  });

  test("puts neighboring words of one kind together", () => {
    expect(differingWords(["xã", "Ngọc", "Thanh"], ["phường", "Xuân"])).toEqual([
      { kind: "old", text: "xã Ngọc Thanh" },
      { kind: "new", text: "phường Xuân" },
    ]);
  });
});
