import { describe, expect, test } from "vitest";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckList, RadioList, Segmented } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldId } from "#app/ui/field-shell.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { DateField, MoneyField } from "#app/ui/special-fields.tsx";
import { html } from "#tests/app/ui/render.tsx";

describe("a field", () => {
  test("says label, hint and error before the input and ties them to it", async () => {
    const page = await html(
      <Field name="full_name" label="Họ và tên" hint="Như trên giấy tờ" error="Chưa ghi họ tên." />,
    );
    expect(page).toMatch(/<label for="full_name"[^>]*>Họ và tên<\/label>/);
    expect(page).toContain('aria-describedby="full_name-hint full_name-error"');
    expect(page).toContain('aria-invalid="true"');
    const order = ["Họ và tên", "Như trên giấy tờ", "Chưa ghi họ tên.", "<input"].map((part) =>
      page.indexOf(part),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test("keeps the wrong value that was typed", async () => {
    const page = await html(
      <DateField name="on" label="Ngày" error="Sai" defaultValue="31/02/1984" />,
    );
    expect(page).toContain('value="31/02/1984"');
    expect(page).toContain('inputMode="numeric"');
  });

  test("marks what is optional, not what is required", async () => {
    expect(await html(<Field name="a" label="A" />)).not.toContain("không bắt buộc");
    expect(await html(<Field name="a" label="A" optional />)).toContain("(không bắt buộc)");
    expect(await html(<Field name="a" label="A" optional />, "en")).toContain("(optional)");
  });

  test("without hint or error describes nothing", async () => {
    const page = await html(<Field name="a" label="A" />);
    expect(page).not.toContain("aria-describedby");
    expect(page).not.toContain("aria-invalid");
  });

  test("of a collection gets an id that a link can reach", () => {
    expect(fieldId("party_cards[0].number")).toBe("party_cards-0-number");
    expect(fieldId("party_cards.number")).toBe("party_cards-number");
  });
});

test("a partial date shows its three forms as the example, a full date only one", async () => {
  expect(await html(<DateField name="a" label="A" partial />)).toContain("01/1984 hoặc 1984");
  expect(await html(<DateField name="a" label="A" />)).not.toContain("01/1984 hoặc 1984");
});

test("an amount names its unit beside the box", async () => {
  expect(await html(<MoneyField name="a" label="A" />)).toMatch(/<input[^>]*>.*đồng/);
});

test("the error summary links each fault to its field and can take the focus", async () => {
  const page = await html(
    <ErrorSummary errors={[{ name: "party_cards.number", text: "Số thẻ phải đủ 12 số" }]} />,
  );
  expect(page).toContain('href="#party_cards-number"');
  expect(page).toMatch(/id="loi" role="alert" tabindex="-1"/);
  expect(page).toContain("Còn 1 chỗ cần sửa, chưa lưu");
  expect(await html(<ErrorSummary errors={[]} />)).toBe("");
});

test("radios and ticks stand in a fieldset with their question as legend", async () => {
  const choices = [
    { value: "1", label: "Nam" },
    { value: "2", label: "Nữ" },
  ];
  const radios = await html(<RadioList name="sex" label="Giới tính" choices={choices} value="2" />);
  expect(radios).toMatch(/<fieldset[^>]*id="sex"[^>]*><legend>Giới tính<\/legend>/);
  expect(radios).toMatch(/value="2"[^>]*checked|checked=""[^>]*value="2"/);
  const ticks = await html(
    <CheckList name="why" label="Căn cứ" choices={choices} error="Chọn ít nhất một" />,
  );
  expect(ticks).toContain('aria-describedby="why-error"');
});

test("the arrow of a list is silent and its first choice may be empty", async () => {
  const page = await html(
    <Select
      name="a"
      label="A"
      empty="Chưa chọn"
      options={[{ label: "Nhóm", options: [{ value: "1", label: "Một" }] }]}
    />,
  );
  expect(page).toContain('<option value="">Chưa chọn</option>');
  expect(page).toContain('<optgroup label="Nhóm">');
  expect(page).toMatch(/<svg[^>]*aria-hidden="true"/);
});

test("a bar of choices is a group of radios with a name", async () => {
  const page = await html(
    <Segmented
      name="here"
      label="Trần Thị An"
      value="yes"
      options={[{ value: "yes", label: "Có mặt" }]}
    />,
  );
  expect(page).toContain('role="radiogroup" aria-label="Trần Thị An"');
});

describe("a button", () => {
  test("names its object in hidden words where several bear the same word", async () => {
    expect(
      await html(
        <ButtonLink to="/a" object="Sổ tháng 10">
          Xem
        </ButtonLink>,
      ),
    ).toMatch(/Xem<span class="hidden-text">: Sổ tháng 10<\/span>/);
  });

  test("while busy says so and stays in the tab order", async () => {
    const page = await html(<Button busy>Lưu</Button>);
    expect(page).toContain('aria-disabled="true"');
    expect(page).not.toContain(" disabled");
    expect(page).toContain("Đang gửi…");
  });
});
