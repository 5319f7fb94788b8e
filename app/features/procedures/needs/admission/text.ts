import type { admissionNeeds } from "#app/features/procedures/needs/admission/rules.ts";

type Sentences = Record<keyof typeof admissionNeeds, string>;

const vi: Sentences = {
  isCandidate: "Chỉ làm cho quần chúng trong danh sách nguồn; người này đã là đảng viên.",
  isFormerMember: "Chỉ kết nạp lại người đã ra khỏi Đảng.",
  isOldEnough: "Người vào Đảng phải đủ 18 tuổi vào ngày chi bộ biểu quyết.",
  hasSchooling: "Hồ sơ chưa ghi trình độ giáo dục phổ thông.",
  isCertificateValid: "Giấy chứng nhận lớp nhận thức về Đảng đã hết hạn; phải học lại.",
  familyIsVerified: "Chưa thẩm tra đủ cha, mẹ đẻ và vợ hoặc chồng.",
  introducerKnowsLong:
    "Người giới thiệu phải cùng công tác với người vào Đảng đủ thời gian quy định (12 tháng).",
  secondIntroducerIsNamed:
    "Khi không có nghị quyết của Đoàn hoặc công đoàn thì cần hai đảng viên khác nhau giới thiệu, mỗi người ghi rõ cùng công tác từ tháng nào.",
  isNoDuplicate:
    "Hồ sơ này nghi trùng với một hồ sơ khác, người này có thể đã là đảng viên: xác định xong ở trang Hồ sơ trùng rồi mới làm tiếp.",
  fileIsComplete: "Hồ sơ chưa đủ thì trả lại chi bộ, ghi rõ thiếu gì.",
  needsNoConsent:
    "Trường hợp phải xin ý kiến tỉnh thì do Ban Thường vụ xã, phường quyết định, không uỷ quyền.",
  consentIsThere:
    "Trường hợp này (quá tuổi, trình độ phổ thông thấp hơn quy định, hoặc kết nạp lại) cần văn bản đồng ý của Ban Thường vụ Tỉnh uỷ trước khi quyết định.",
  biographyNumberFits: "Số lý lịch gồm 6 chữ số và từ 1 đến 3 chữ cái in hoa, ví dụ 123456PT.",
  biographyNumberOfBlock:
    "Số lý lịch nằm ngoài các dãy số tỉnh đã giao cho đảng uỷ. Dùng số kế tiếp ghi dưới ô số lý lịch; nếu dãy số đã hết, đề nghị Ban Tổ chức Tỉnh uỷ giao dãy mới.",
  biographyNumberIsFree: "Số lý lịch này đã có người mang. Dùng số kế tiếp ghi dưới ô số lý lịch.",
  biographyNumberHasGround:
    "Đảng uỷ chưa được tỉnh giao dãy số: ghi căn cứ của số lý lịch, ví dụ văn bản của Ban Tổ chức Tỉnh uỷ.",
  ceremonyAfterDecision: "Lễ kết nạp phải sau ngày quyết định.",
  ceremonyInTime:
    "Đã quá thời hạn tổ chức lễ kết nạp; ghi số văn bản đồng ý của cấp trên rồi lưu lại.",
  hasWaited: "Chưa đủ thời gian từ ngày ra khỏi Đảng để được xét kết nạp lại (36 tháng).",
  formerExitAllows:
    "Không kết nạp lại người tự bỏ sinh hoạt, gây mất đoàn kết nghiêm trọng, bị kết án về tội tham nhũng hoặc tội nghiêm trọng trở lên.",
  recordIsCleared:
    "Người bị kết án về tội ít nghiêm trọng phải ghi ngày được xoá án tích và đủ 60 tháng từ ngày đó.",
  leftInHardship:
    "Người tự xin ra khỏi Đảng chỉ được xét kết nạp lại khi có lý do gia đình đặc biệt khó khăn.",
  mayComeBack: "Người này đã được kết nạp lại một lần.",
};

const en: Sentences = {
  isCandidate: "Only for people of the source list; this person is a member already.",
  isFormerMember: "Only who has left can be re-admitted.",
  isOldEnough: "Whoever joins is 18 or older on the day of the vote.",
  hasSchooling: "The record does not hold the general education.",
  isCertificateValid: "The certificate of the awareness course has expired.",
  familyIsVerified: "Parents and spouse have not all been verified.",
  introducerKnowsLong: "An introducer has worked with the person for 12 months at least.",
  secondIntroducerIsNamed:
    "Without a resolution of the union two different members introduce, each with the month since when they work together.",
  isNoDuplicate:
    "This record is suspected to be a second one of somebody who may be a member already: settle it on the page of duplicates first.",
  fileIsComplete: "An incomplete file is returned to the cell, with what is missing.",
  needsNoConsent:
    "A case that needs the consent of the province is decided by the commune and not delegated.",
  consentIsThere:
    "This case (over age, too little schooling, or a re-admission) needs the written consent of the provincial standing committee.",
  biographyNumberFits: "A biography number has 6 digits and 1 to 3 capital letters: 123456PT.",
  biographyNumberOfBlock:
    "The number lies outside the blocks of the committee. Take the next one, which stands below the field; if the block is used up, ask the organization board of the province for a new one.",
  biographyNumberIsFree:
    "Somebody bears this number. Take the next one, which stands below the field.",
  biographyNumberHasGround:
    "The committee has no block of numbers: say on what the number rests, such as a document of the province.",
  ceremonyAfterDecision: "The ceremony comes after the decision.",
  ceremonyInTime: "The time for the ceremony is over; give the number of the superior's consent.",
  hasWaited: "The 36 months since leaving are not over.",
  formerExitAllows:
    "Nobody is re-admitted who quit, caused serious disunity, or was convicted of corruption or of a serious crime.",
  recordIsCleared:
    "After a less serious crime give the day on which the record was cleared; 60 months have to pass from it.",
  leftInHardship:
    "Who left on own request is re-admitted only where the family was in special hardship.",
  mayComeBack: "This person has been re-admitted once already.",
};

/** Why a step of an admission is refused. */
export const admissionNeedText = { vi, en };
