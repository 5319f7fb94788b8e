import { expect, test } from "vitest";
import { describeField, describeValue } from "#app/record/describe.ts";
import { field } from "#app/record/format.ts";

const of = (key: string, value: Parameters<typeof describeValue>[1], lang: "vi" | "en" = "vi") =>
  describeValue(field(key), value, lang);

test("history speaks in words", () => {
  expect(of("membership_status", "M2")).toBe("Đảng viên chính thức");
  expect(of("membership_status", "M2", "en")).toBe("Official member");
  expect(of("birth_date", "1959-08")).toBe("08/1959 (không rõ ngày)");
  expect(of("birth_date", "1959", "en")).toBe("1959 (day and month unknown)");
  expect(of("policy_categories", ["HN", "TB1"])).toBe("Hộ nghèo; Thương binh hạng 1/4");
  expect(of("dues_base_amount", 1200000)).toBe("1.200.000 đ");
  expect(of("is_youth_union_member", true)).toBe("Có");
  expect(of("phone", null)).toBe("chưa ghi");
  expect(describeField("rewards.form", "vi")).toBe("Hình thức khen thưởng");
});

test("numbers of identity papers are masked", () => {
  expect(of("citizen_id", "025059001234")).toBe("025*****1234");
  expect(of("old_id_number", "334211328")).toBe("*****1328");
});

test("an address is one line, with the old wording behind", () => {
  const address = {
    detail: "Khu 3",
    commune: "08152",
    province: "25",
    country: null,
    asWritten: "xã Đồng Xuân",
  };
  const names = { commune: () => "xã Thanh Ba", province: () => "tỉnh Phú Thọ" };
  expect(describeValue(field("home_town"), address, "vi", names)).toBe(
    "Khu 3, xã Thanh Ba, tỉnh Phú Thọ (ghi cũ: xã Đồng Xuân)",
  );
});
