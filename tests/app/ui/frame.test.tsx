import { describe, expect, test } from "vitest";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { formatDate, formatInstant, formatNumber, formatShare } from "#app/ui/format.ts";
import { visitorFrame, type FrameData, type NavItem } from "#app/ui/frame-types.ts";
import { currentPlace, Frame } from "#app/ui/frame.tsx";
import { Icon, iconNames } from "#app/ui/icons.tsx";
import { LineChart } from "#app/ui/line-chart.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { StackBar } from "#app/ui/stack-bar.tsx";
import { uiText } from "#app/ui/text.ts";
import { pageTitle } from "#app/ui/title.ts";
import { html } from "#tests/app/ui/render.tsx";

const nav: NavItem[] = [
  { to: "/", label: "Việc cần làm", icon: "tasks", count: 4, countLabel: "việc" },
  { to: "/members", label: "Đảng viên", icon: "people" },
  { to: "/quality", label: "Chất lượng dữ liệu", icon: "chart", group: "Dữ liệu" },
  { to: "/imports", label: "Nhập Excel", icon: "upload", group: "Dữ liệu" },
];

const secretary: FrameData = {
  ...visitorFrame,
  actingAs: { role: "Bí thư chi bộ", unit: "Chi bộ Khu 5", switchTo: "/account" },
  account: { name: "Trần Văn Khoát", to: "/account" },
  notices: { to: "/notices", unread: 2 },
  nav,
  dock: nav,
};

const frame = (data: FrameData) => (
  <Frame data={data} homeTo="/">
    <h1>Trang</h1>
  </Frame>
);

describe("the frame", () => {
  test("begins with the way past it and always says as whom one acts", async () => {
    const page = await html(frame(secretary), "vi", "/members/1");
    expect(page.indexOf("#main")).toBeLessThan(page.indexOf("<header"));
    expect(page).toMatch(/Đang làm việc với vai:.*Bí thư chi bộ.*Chi bộ Khu 5/);
    expect(page).toContain("Thông báo, 2 chưa đọc");
  });

  test("marks one place in the side list and one in the bottom bar", async () => {
    const page = await html(frame(secretary), "vi", "/members/1");
    expect(
      page.match(
        /<a[^>]*href="\/members"[^>]*aria-current="true"|<a[^>]*aria-current="true"[^>]*href="\/members"/g,
      ),
    ).toHaveLength(2);
    expect(page.match(/aria-current/g)).toHaveLength(2);
  });

  test("writes the title of a group once", async () => {
    expect((await html(frame(secretary))).match(/<h2>Dữ liệu<\/h2>/g)).toHaveLength(1);
  });

  test("gives a visitor the header and the page, no navigation", async () => {
    const page = await html(frame(visitorFrame));
    expect(page).not.toContain("<nav");
    expect(page).toContain('<main id="main"');
  });

  test("puts at most five places into the bottom bar", async () => {
    const many = Array.from({ length: 7 }, (_, index): NavItem => ({
      to: `/p${index}`,
      label: `P${index}`,
      icon: "list",
    }));
    const page = await html(frame({ ...secretary, nav: [], dock: many }));
    expect(page.match(/href="\/p\d"/g)).toHaveLength(5);
  });
});

test("the current place is the longest address that begins the path", () => {
  const items = ["/", "/members", "/members/print"].map((to) => ({ to }));
  expect(currentPlace(items, "/members/print")).toBe("/members/print");
  expect(currentPlace(items, "/members/7")).toBe("/members");
  expect(currentPlace(items, "/membership")).toBeNull();
  expect(currentPlace(items, "/")).toBe("/");
});

test("a refusal names the role that may, and the code to read out", async () => {
  const page = await html(
    <ErrorPage status={403} homeTo="/" roles={["Bí thư chi bộ"]} code="7F3K-92" />,
  );
  expect(page).toContain("Việc này dành cho: Bí thư chi bộ.");
  expect(page).toContain("7F3K-92");
});

test("a page not found never tells whether the record exists elsewhere", async () => {
  const page = await html(<ErrorPage status={404} homeTo="/" code="7F3K-92" />, "en");
  expect(page).toContain("Page not found");
  expect(page).not.toContain("7F3K-92");
});

test("titles end with the product and begin with the error after a refused submit", () => {
  expect(pageTitle("Việc cần làm")).toBe("Việc cần làm | Chi Bộ Số");
  expect(pageTitle("Sửa", "vi", { failed: true, context: "Liên hệ" })).toBe(
    "Có lỗi: Sửa: Liên hệ | Chi Bộ Số",
  );
  expect(pageTitle("Việc cần làm", "vi", { overdue: 3 })).toBe(
    "Quá hạn (3): Việc cần làm | Chi Bộ Số",
  );
  expect(pageTitle("Things to do", "en", { overdue: 0 })).toBe("Things to do | Chi Bộ Số");
  const both = { failed: true, overdue: 3 };
  expect(pageTitle("Việc", "vi", both), "the error first").toBe("Có lỗi: Việc | Chi Bộ Số");
});

test("charts say their finding and carry their figures", async () => {
  const line = await html(
    <LineChart
      label="Tăng từ 81 % lên 89 %"
      lines={[{ key: "a", label: "Đạt", values: [81.2, 89.3] }]}
      points={["18/09", "06/11"]}
      from={80}
      to={100}
      pointHead="Ngày"
    />,
  );
  expect(line).toContain('role="img" aria-label="Tăng từ 81 % lên 89 %"');
  expect(line).toMatch(/Xem bảng số.*<td class="cell-number">89,3<\/td>/);
  const bar = await html(
    <StackBar
      label="Mức hồ sơ"
      parts={[
        { key: "1", label: "Đầy đủ", value: 3 },
        { key: "0", label: "Mới tạo", value: 1 },
      ]}
    />,
  );
  expect(bar).toContain("Đầy đủ 3 (75,0\u00a0%), Mới tạo 1 (25,0\u00a0%)");
  expect(await html(<Meter share={1.4} target={0.95} />)).toContain('width="100%"');
});

test("no component writes a style attribute", async () => {
  const page = await html(
    <>
      {frame(secretary)}
      <Meter share={0.5} label="Nửa" />
      {iconNames.map((name) => (
        <Icon key={name} name={name} />
      ))}
    </>,
  );
  expect(page).not.toMatch(/\sstyle=/);
});

test("both languages have the same words, and Vietnamese is in composed form", () => {
  expect(Object.keys(uiText.en)).toEqual(Object.keys(uiText.vi));
  const words = Object.values(uiText.vi).filter((word) => typeof word === "string");
  expect(words.filter((word) => word !== word.normalize("NFC"))).toEqual([]);
});

test("numbers, shares, dates and times are written the same way on server and browser", () => {
  expect(formatNumber(1284, "vi")).toBe("1.284");
  expect(formatNumber(-1_486_000, "en")).toBe("-1,486,000");
  expect(formatNumber(-0.04, "vi", 1)).toBe("0,0");
  expect(formatShare(0.889, "vi")).toBe("88,9\u00a0%");
  expect(formatDate("1959-08")).toBe("08/1959");
  expect(formatInstant("2026-11-06T17:30:00Z")).toEqual({ date: "07/11/2026", time: "00:30" });
});
