import type { Definition } from "#app/features/procedures/definition/rules.ts";
import {
  communeReward,
  grassrootsReward,
  sectionReward,
  unitReward,
} from "#app/features/procedures/definitions/unit-reward/rules.ts";
import { wordsFor } from "#app/features/procedures/words/rules.ts";
import type { UnitLevel } from "#app/features/procedures/units/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

/** What a unit of a level is called: in a title, and at the start of a sentence. */
type UnitName = readonly [title: string, start: string];

const viNames: Record<UnitLevel, UnitName> = {
  cell: ["chi bộ", "Chi bộ"],
  section: ["đảng bộ bộ phận", "Đảng uỷ bộ phận"],
  grassroots: ["đảng bộ cơ sở", "Đảng uỷ cơ sở"],
  commune: ["đảng bộ xã, phường", "Đảng uỷ xã, phường"],
};

const enNames: Record<UnitLevel, UnitName> = {
  cell: ["cell", "The cell"],
  section: ["sectional organization", "The sectional committee"],
  grassroots: ["grassroots organization", "The grassroots committee"],
  commune: ["commune organization", "The commune committee"],
};

const vi = ([title, start]: UnitName): ProcedureWords => ({
  title: `Khen thưởng ${title}`,
  about: `${start} đề nghị cho tập thể; cấp có thẩm quyền theo hình thức quyết định.`,
  basis: "294-QĐ/TW; 06-HD/TW",
  states: {
    proposed: "Chờ xem xét",
    appraised: "Chờ quyết định",
    submitted: "Chờ tỉnh quyết định",
    decided: "Chờ công bố, trao",
    returned: "Đã trả lại đơn vị",
    closed: "Đã trao",
    refused: "Không khen thưởng",
    withdrawn: "Đã rút đề nghị",
  },
  steps: {
    propose: { button: "Đề nghị khen thưởng", done: `${start} đề nghị khen thưởng` },
    decideInSection: {
      button: "Ghi biểu dương của đảng uỷ bộ phận",
      done: "Đảng uỷ bộ phận quyết định",
    },
    opine: { button: "Ghi ý kiến của đảng uỷ cơ sở", done: "Đảng uỷ cơ sở cho ý kiến" },
    decideGrassroots: { button: "Ghi quyết định", done: "Đảng uỷ cơ sở quyết định" },
    refuseGrassroots: { button: "Không khen thưởng", done: "Không khen thưởng" },
    appraise: { button: "Ghi kết quả thẩm định", done: "Xã, phường thẩm định" },
    decide: { button: "Ghi quyết định", done: "Xã, phường quyết định" },
    refuse: { button: "Không khen thưởng", done: "Không khen thưởng" },
    return: { button: "Trả lại đơn vị", done: "Trả lại đơn vị" },
    returnDown: { button: "Trả lại xã, phường", done: "Trả lại xã, phường" },
    appraiseAbove: { button: "Ghi kết quả thẩm định", done: "Tỉnh thẩm định" },
    passUp: { button: "Xác nhận đủ điều kiện", done: "Tỉnh thẩm định" },
    decideAbove: { button: "Ghi quyết định", done: "Tỉnh quyết định" },
    refuseAbove: { button: "Không khen thưởng", done: "Không khen thưởng" },
    proposeAgain: { button: "Đề nghị lại", done: "Đề nghị lại" },
    handOver: { button: "Ghi đã trao", done: "Đã công bố, trao" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
  },
  inputs: {
    occasion: {
      label: "Dịp khen thưởng",
      options: { yearly: "Hằng năm", fiveYear: "Năm năm liền", special: "Thành tích đột xuất" },
    },
    form: {
      label: "Hình thức",
      options: {
        P01: "Biểu dương",
        P02: "Giấy khen của đảng uỷ cơ sở",
        P03: "Giấy khen của đảng uỷ xã, phường",
        P04: "Bằng khen của Tỉnh uỷ",
        P05: "Cờ của Tỉnh uỷ",
      },
    },
    year: { label: "Năm thành tích", hint: "Khen năm năm liền: ghi năm cuối." },
    achievement: { label: "Thành tích của tập thể" },
    opinion: { label: "Ý kiến" },
    vote: { label: "Kết quả biểu quyết" },
    decisionNumber: { label: "Số quyết định" },
    decisionOn: { label: "Ngày quyết định" },
    authority: { label: "Cấp quyết định" },
    handedOn: { label: "Ngày trao" },
  },
});

const en = ([title, start]: UnitName): ProcedureWords => ({
  title: `Reward of a ${title}`,
  about: `${start} proposes it for the collective; the form says who decides.`,
  basis: "294-QĐ/TW; 06-HD/TW",
  states: {
    proposed: "Waiting to be looked at",
    appraised: "Waiting for the decision",
    submitted: "Waiting for the province",
    decided: "Waiting to be handed over",
    returned: "Returned to the unit",
    closed: "Handed over",
    refused: "Not rewarded",
    withdrawn: "Withdrawn",
  },
  steps: {
    propose: { button: "Propose a reward", done: `${start} proposed a reward` },
    decideInSection: {
      button: "Record the commendation",
      done: "Decided by the sectional committee",
    },
    opine: { button: "Record the committee's opinion", done: "The committee gave its opinion" },
    decideGrassroots: { button: "Record the decision", done: "Decided by the committee" },
    refuseGrassroots: { button: "No reward", done: "Not rewarded" },
    appraise: { button: "Record the appraisal", done: "Appraised by the commune" },
    decide: { button: "Record the decision", done: "Decided by the commune" },
    refuse: { button: "No reward", done: "Not rewarded" },
    return: { button: "Return to the unit", done: "Returned to the unit" },
    returnDown: { button: "Return to the commune", done: "Returned to the commune" },
    appraiseAbove: { button: "Record the appraisal", done: "Appraised by the province" },
    passUp: { button: "Confirm", done: "Appraised by the province" },
    decideAbove: { button: "Record the decision", done: "Decided by the province" },
    refuseAbove: { button: "No reward", done: "Not rewarded" },
    proposeAgain: { button: "Propose again", done: "Proposed again" },
    handOver: { button: "Record the handing over", done: "Published and handed over" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
  },
  inputs: {
    occasion: {
      label: "Occasion",
      options: {
        yearly: "Yearly",
        fiveYear: "Five years in a row",
        special: "Special achievement",
      },
    },
    form: {
      label: "Form",
      options: {
        P01: "Commendation",
        P02: "Certificate of the grassroots committee",
        P03: "Certificate of the commune committee",
        P04: "Commendation of the province",
        P05: "Banner of the province",
      },
    },
    year: { label: "Year of the achievement", hint: "Of five years in a row: the last." },
    achievement: { label: "Achievement of the collective" },
    opinion: { label: "Opinion" },
    vote: { label: "Result of the vote" },
    decisionNumber: { label: "Number of the decision" },
    decisionOn: { label: "Day of the decision" },
    authority: { label: "Decided by" },
    handedOn: { label: "Day of the handing over" },
  },
});

const at = (level: UnitLevel, definition: Definition) => ({
  vi: wordsFor(definition, vi(viNames[level])),
  en: wordsFor(definition, en(enNames[level])),
});

/** The words of the reward of a unit, by its level. */
export const unitRewardText: Record<UnitLevel, { vi: ProcedureWords; en: ProcedureWords }> = {
  cell: at("cell", unitReward),
  section: at("section", sectionReward),
  grassroots: at("grassroots", grassrootsReward),
  commune: at("commune", communeReward),
};
