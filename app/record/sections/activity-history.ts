import { longText, partialDate, text } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Life and work history. @source record-format §2, section H */
export const activityHistorySection = section(
  "H_activity_history",
  { vi: "Lịch sử bản thân", en: "Life and work history" },
  {},
  {
    activity_history: collection(
      "QuaTrinh",
      { vi: "Quá trình hoạt động và công tác", en: "Activity history" },
      {
        from: partialDate({
          label: { vi: "Từ tháng, năm", en: "From" },
          header: "Từ tháng năm",
          required: "row",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "1-HSĐV 16; 2-HSĐV",
          validation: "precision month or better preferred; chronological; V-H-01",
        }),
        to: partialDate({
          label: { vi: "Đến tháng, năm", en: "To" },
          header: "Đến tháng năm",
          required: "optional",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "1-HSĐV 16",
          hint: { vi: "Để trống nếu đến nay", en: "Leave empty when it lasts to the present" },
          validation: ">= from; empty = present",
        }),
        description: longText({
          label: { vi: "Làm việc gì, ở đâu", en: "Work and place" },
          header: "Làm việc gì, ở đâu",
          required: "row",
          maxLength: 1000,
          sensitivity: "restricted",
          changeClass: "K2",
          source: "1-HSĐV 16",
          validation: "max 1000",
        }),
        position: text({
          label: { vi: "Chức vụ", en: "Position held" },
          header: "Chức vụ",
          required: "optional",
          sensitivity: "restricted",
          changeClass: "K2",
          source: "1-HSĐV 16",
          validation: "Party, State, mass organization, enterprise",
        }),
        note_political: longText({
          label: { vi: "Đặc điểm lịch sử", en: "Special historical facts" },
          header: "Đặc điểm lịch sử",
          required: "optional",
          sensitivity: "sensitive",
          changeClass: "K2",
          source: "1-HSĐV 17; 2-HSĐV",
          validation: "imprisonment, work for former regime; restricted to commune and above",
        }),
      },
    ),
  },
);
