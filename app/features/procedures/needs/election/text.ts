import type { electionNeeds } from "#app/features/procedures/needs/election/rules.ts";

type Sentences = Record<keyof typeof electionNeeds, string>;

const countVi =
  "Kết quả bỏ phiếu chưa khớp: người có phiếu phải ở trong danh sách bầu, số dư không quá 30 %, phiếu phát ra không quá số có mặt, phiếu hợp lệ không quá phiếu phát ra, phiếu của mỗi người không quá phiếu hợp lệ.";
const countEn =
  "The count does not fit: only candidates have votes, the surplus is at most 30 %, ballots handed out are no more than those present, valid ones no more than handed out, votes for each no more than valid ones.";

const vi: Sentences = {
  unitIsOpen: "Đơn vị này đã kết thúc hoạt động.",
  seatsFit: "Chi bộ có từ 9 đảng viên chính thức bầu chi uỷ: ghi số lượng từ 2 đến 7 uỷ viên.",
  committeeSeatsFit:
    "Ghi số cấp uỷ viên cần bầu từ 2 trở lên; ở xã, phường ghi cả số uỷ viên ban thường vụ (ít hơn cấp uỷ) và uỷ ban kiểm tra.",
  firstMeetingQuorum:
    "Hội nghị lần thứ nhất phải có mặt từ hai phần ba số cấp uỷ viên vừa được bầu, và không nhiều hơn số đó.",
  candidatesMayStand:
    "Có người đang bị đình chỉ sinh hoạt hoặc đang chịu kỷ luật từ cảnh cáo trở lên nên không ứng cử, đề cử hoặc chỉ định được.",
  summonedFits: "Số được triệu tập không khớp với danh sách đảng viên chính thức hôm nay.",
  congressQuorum: "Đại hội phải có mặt từ hai phần ba số đảng viên chính thức được triệu tập.",
  standingBallotFits: countVi,
  standingDeputyBallotFits: countVi,
  inspectionBallotFits: countVi,
  chairBallotFits: countVi,
  committeeBallotFits: countVi,
  restBallotFits: countVi,
  secretaryBallotFits: countVi,
  deputyBallotFits: countVi,
  oneBallotFits: countVi,
  someoneElected: "Chưa có ai trúng cử chi uỷ; phải bầu tiếp.",
  mayElectAgain: "Đã bầu bí thư đủ số lần mà không ai trúng cử; báo cáo cấp trên chỉ định.",
  hasFailedSecretary: "Còn được bầu bí thư tiếp; chưa báo cáo cấp trên chỉ định.",
  appointeeFits:
    "Chỉ chọn người được chỉ định khi chi bộ bầu bí thư không thành và báo cáo lên trên.",
  holdsThisOffice: "Người được chọn hiện không giữ chức vụ này ở đơn vị.",
  candidatesSitInCommittee:
    "Bí thư, phó bí thư bầu trong số cấp uỷ viên (uỷ viên ban thường vụ, chủ nhiệm uỷ ban kiểm tra cũng vậy): có người chưa là cấp uỷ viên, phải bầu bổ sung vào cấp uỷ trước.",
  isNewToOffice: "Người được chọn đang giữ chức vụ này rồi.",
  termIsKnown: "Chưa biết nhiệm kỳ của đơn vị: ghi đại hội hoặc chức vụ vào hồ sơ trước.",
  shiftFits:
    "Nhiệm kỳ chỉ kéo dài hoặc rút ngắn không quá 1 năm so với ngày hết nhiệm kỳ thông thường, tính cả các lần trước.",
};

const en: Sentences = {
  unitIsOpen: "This unit is closed.",
  seatsFit:
    "A cell of 9 official members or more elects a committee: write how many seats, from 2 to 7.",
  committeeSeatsFit:
    "Write how many seats the committee has, 2 or more; of a commune also those of its standing committee (fewer) and of its inspection committee.",
  firstMeetingQuorum:
    "The first meeting needs two thirds of the committee just elected, and no more than there are.",
  candidatesMayStand:
    "Somebody is suspended or under a discipline of warning or above, and cannot stand or be appointed.",
  summonedFits: "The number summoned does not fit today's list of official members.",
  congressQuorum: "A congress needs two thirds of the official members summoned.",
  standingBallotFits: countEn,
  standingDeputyBallotFits: countEn,
  inspectionBallotFits: countEn,
  chairBallotFits: countEn,
  committeeBallotFits: countEn,
  restBallotFits: countEn,
  secretaryBallotFits: countEn,
  deputyBallotFits: countEn,
  oneBallotFits: countEn,
  someoneElected: "Nobody is elected to the committee yet; vote again.",
  mayElectAgain: "The secretary was voted on often enough without a result; the superior appoints.",
  hasFailedSecretary: "The secretary may be voted on again before it is left to the superior.",
  appointeeFits:
    "Name somebody to be appointed only where the votes for the secretary failed and were reported.",
  holdsThisOffice: "The person does not hold this office in the unit.",
  candidatesSitInCommittee:
    "Secretary and deputies, the standing committee and the chair of inspection are elected out of those who sit there: somebody does not yet, and is to be elected to the committee first.",
  isNewToOffice: "The person holds this office already.",
  termIsKnown: "The term of this unit is not known: record its congress or its offices first.",
  shiftFits: "A term is made longer or shorter by at most one year, earlier decisions included.",
};

/** Why a step of a congress or an election is refused. */
export const electionNeedText = { vi, en };
