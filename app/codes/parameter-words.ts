import type { ParameterKey } from "#app/codes/parameters.ts";

/** Figures whose words say the year or region in their key. */
type Numbered = Extract<ParameterKey, `retirement_age.${string}` | `wage.regional_min.${string}`>;

/** What each figure is about, in Vietnamese and in English. */
export const parameterWords: Record<Exclude<ParameterKey, Numbered>, readonly [string, string]> = {
  "admission.min_age_years": ["Tuổi thấp nhất khi xét kết nạp", "Lowest age of admission"],
  "admission.max_age_years": ["Tuổi cao nhất khi xét kết nạp", "Highest age of admission"],
  "admission.min_general_education": [
    "Trình độ học vấn thấp nhất khi kết nạp",
    "Least schooling for admission",
  ],
  "admission.introducer_min_months": [
    "Người giới thiệu đã cùng công tác với quần chúng",
    "Introducer has worked with the candidate for",
  ],
  "admission.awareness_certificate_valid_months": [
    "Giấy chứng nhận học lớp nhận thức về Đảng còn giá trị",
    "Certificate of the awareness course is valid for",
  ],
  "admission.file_inactive_months": [
    "Hồ sơ kết nạp để lâu phải bỏ phiếu lại sau",
    "Admission file must be voted on anew after",
  ],
  "admission.decide_working_days": [
    "Thời hạn ra quyết định kết nạp",
    "Time to decide on an admission",
  ],
  "admission.decide_extension_working_days": [
    "Thời hạn kéo dài khi có trường hợp đặc biệt",
    "More time in special cases",
  ],
  "admission.ceremony_working_days": [
    "Thời hạn tổ chức lễ kết nạp sau khi nhận quyết định",
    "Time to hold the ceremony after the decision",
  ],
  "admission.vote_ratio": [
    "Tỷ lệ biểu quyết kết nạp và công nhận chính thức",
    "Share of votes for admission and recognition",
  ],
  "admission.verification_reply_working_days": [
    "Thời hạn trả lời thẩm tra lý lịch",
    "Time to answer a check of a biography",
  ],
  "readmission.min_months": ["Kết nạp lại sau ít nhất", "Re-admission after at least"],
  "readmission.min_months_after_record_cleared": [
    "Kết nạp lại sau khi được xoá án tích ít nhất",
    "Re-admission after a cleared record, at least",
  ],
  "readmission.max_times": ["Số lần được kết nạp lại", "Times of re-admission"],
  "probation.months": ["Thời gian dự bị", "Time of probation"],
  "probation.review_working_days": [
    "Thời hạn chi bộ xét công nhận sau khi hết dự bị",
    "Time of the cell to review after the probation",
  ],
  "probation.decide_working_days": [
    "Thời hạn ra quyết định công nhận chính thức",
    "Time to decide on the recognition",
  ],
  "probation.max_failed_votes": [
    "Số lần biểu quyết không đạt trước khi báo cấp trên",
    "Failed votes before the superior decides",
  ],
  "probation.reminder_month": [
    "Nhắc làm thủ tục công nhận từ tháng dự bị thứ",
    "Reminder of the recognition in month",
  ],
  "probation.note_months": [
    "Người giúp đỡ nhận xét đảng viên dự bị mỗi",
    "The helper gives a note every",
  ],
  "vote.quorum_ratio": ["Tỷ lệ có mặt để họp hợp lệ", "Quorum of a meeting"],
  "vote.ordinary_ratio": ["Tỷ lệ biểu quyết thường, phải hơn", "Ordinary majority, more than"],
  "meeting.regular_per_month": ["Sinh hoạt thường kỳ mỗi tháng", "Regular meetings a month"],
  "meeting.thematic_per_quarter": ["Sinh hoạt chuyên đề mỗi quý", "Thematic meetings a quarter"],
  "meeting.thematic_alert_day": [
    "Nhắc thiếu sinh hoạt chuyên đề từ ngày thứ mấy của quý",
    "Missing thematic meeting is told from this day of the quarter",
  ],
  "meeting.invite_days": ["Gửi giấy mời trước ngày họp", "Invitations before the meeting"],
  "meeting.min_minutes_regular": [
    "Thời lượng tối thiểu của sinh hoạt thường kỳ",
    "Least length of a regular meeting",
  ],
  "meeting.min_minutes_thematic": [
    "Thời lượng tối thiểu của sinh hoạt chuyên đề",
    "Least length of a thematic meeting",
  ],
  "meeting.close_minutes_days": [
    "Thời hạn chốt biên bản sau ngày họp",
    "Time to close the minutes after the meeting",
  ],
  "meeting.score_points": [
    "Điểm tối đa của từng tiêu chí khi chi bộ tự chấm buổi sinh hoạt",
    "Most points of each criterion when a cell scores its meeting",
  ],
  "meeting.score_grades": [
    "Mức điểm xếp loại buổi sinh hoạt, từ",
    "Grades of a meeting by points, from",
  ],
  "absence.unexcused_months_in_year": [
    "Số tháng bỏ sinh hoạt không lý do trong năm thì xem xét xoá tên",
    "Months of absence without a reason in a year before removal",
  ],
  "transfer.start_working_days": [
    "Thời hạn làm thủ tục chuyển sinh hoạt",
    "Time to begin a transfer",
  ],
  "transfer.present_working_days": [
    "Thời hạn nộp giấy giới thiệu nơi đến",
    "Time to present oneself at the new place",
  ],
  "transfer.receiver_decide_working_days": [
    "Thời hạn nơi đến tiếp nhận",
    "Time of the receiver to decide",
  ],
  "transfer.pending_alarm_months": [
    "Báo cấp có thẩm quyền khi đảng viên ở giữa hai nơi quá",
    "Alarm when a transfer is in the air longer than",
  ],
  "transfer.temp_min_months": ["Sinh hoạt tạm thời từ", "Temporary transfer from"],
  "transfer.temp_max_months_work": [
    "Sinh hoạt tạm thời đi công tác, dưới",
    "Temporary transfer for work, less than",
  ],
  "transfer.temp_max_months_study": [
    "Sinh hoạt tạm thời đi học, không quá",
    "Temporary transfer for study, at most",
  ],
  "card.number_pattern_old": ["Số thẻ đảng viên mẫu cũ", "Number of cards of the old kind"],
  "card.number_pattern_new": ["Số thẻ đảng viên mẫu mới", "Number of cards of the new kind"],
  "card.wait_months_after_discipline": [
    "Chưa xét phát thẻ sau khi bị kỷ luật, trong",
    "No card after discipline for",
  ],
  "evaluation.e1_min_score": [
    "Điểm từ mức hoàn thành xuất sắc nhiệm vụ",
    "Score of excellent work, from",
  ],
  "evaluation.e2_min_score": ["Điểm từ mức hoàn thành tốt nhiệm vụ", "Score of good work, from"],
  "evaluation.e3_min_score": ["Điểm từ mức hoàn thành nhiệm vụ", "Score of fulfilled work, from"],
  "evaluation.cap_ratio": [
    "Tỷ lệ xuất sắc không quá, trên số hoàn thành tốt",
    "Excellent at most, of those with good work",
  ],
  "evaluation.cap_ratio_outstanding": [
    "Tỷ lệ xuất sắc không quá, ở nơi nổi trội",
    "Excellent at most, in outstanding units",
  ],
  "evaluation.cap_base": ["Tỷ lệ xuất sắc tính trên", "Share of excellent is counted on"],
  "evaluation.cap_rounding": ["Làm tròn số được xếp xuất sắc", "Rounding of the excellent"],
  "admission.decide_remind_days": [
    "Nhắc trước khi hết hạn quyết định kết nạp, sau số ngày",
    "Reminder of the decision on an admission, after so many days",
  ],
  "admission.ceremony_remind_days": [
    "Nhắc tổ chức lễ kết nạp, sau số ngày",
    "Reminder of the ceremony, after so many days",
  ],
  "transfer.present_remind_days": [
    "Nhắc nộp giấy giới thiệu, sau số ngày",
    "Reminder to present the letter, after so many days",
  ],
  "badge.notice_months": [
    "Báo chi bộ trước đợt Huy hiệu",
    "Cells told of a badge round, so many months before",
  ],
  "evaluation.excellent_years_for_reward": [
    "Xuất sắc liền số năm thì xem xét khen thưởng",
    "Excellent in so many years running: a reward is considered",
  ],
  "evaluation.leader_above_percent": [
    "Người giữ chức vụ xếp xuất sắc cần nhiệm vụ vượt mức từ",
    "An excellent leader needs tasks above what was required from",
  ],
  "evaluation.unit_discipline_bars": [
    "Tổ chức đảng bị kỷ luật trong năm thì không xếp xuất sắc",
    "A unit disciplined in the year is not excellent",
  ],
  "evaluation.unit_good_share": [
    "Tổ chức hoàn thành tốt cần số tiêu chí tốt từ",
    "A good organization needs good criteria from",
  ],
  "evaluation.small_group_min_one": [
    "Nhóm ít người vẫn được ít nhất một xuất sắc",
    "A small group may have one excellent all the same",
  ],
  "evaluation.residence_days": [
    "Thời hạn chi bộ nơi cư trú nhận xét",
    "Time of the residence to give its opinion",
  ],
  "evaluation.appeal_days": ["Thời hạn kiến nghị về xếp loại", "Time to object to a grade"],
  "evaluation.not_rated_under_months": [
    "Chưa xếp loại khi sinh hoạt trong năm dưới",
    "Not rated with less than this time in the year",
  ],
  "badge.rounds": ["Các đợt trao Huy hiệu Đảng trong năm", "Rounds of badges in a year"],
  "badge.years": ["Các mức tuổi Đảng được tặng Huy hiệu", "Party ages with a badge"],
  "badge.early_months_30_65": [
    "Xét tặng sớm Huy hiệu 30 đến 65 năm, tối đa",
    "Early badge of 30 to 65 years, at most",
  ],
  "badge.early_months_70_90": [
    "Xét tặng sớm Huy hiệu 70 đến 90 năm, tối đa",
    "Early badge of 70 to 90 years, at most",
  ],
  "badge.wait_months_after_discipline": [
    "Chưa xét tặng Huy hiệu sau khi bị kỷ luật, trong",
    "No badge after discipline for",
  ],
  "badge.submit_days_before_round": [
    "Gửi danh sách đề nghị trước đợt trao",
    "Lists are sent before the round",
  ],
  "badge.posthumous_request_months": [
    "Đề nghị truy tặng Huy hiệu trong vòng",
    "Posthumous badge is asked for within",
  ],
  "discipline.limitation_years": ["Thời hiệu kỷ luật đảng viên", "Limitation of discipline"],
  "discipline.unit_limitation_years": [
    "Thời hiệu kỷ luật tổ chức đảng",
    "Limitation of discipline of organizations",
  ],
  "discipline.appeal_working_days": [
    "Thời hạn khiếu nại kỷ luật",
    "Time to appeal against discipline",
  ],
  "discipline.appeal_settle_days": [
    "Thời hạn giải quyết khiếu nại kỷ luật",
    "Time to settle an appeal",
  ],
  "discipline.self_review_requests": [
    "Số lần yêu cầu tự kiểm điểm trước khi xem xét vắng mặt",
    "Requests for a self-review before going on without",
  ],
  "discipline.effect_months": ["Quyết định kỷ luật có hiệu lực trong", "Discipline has effect for"],
  "discipline.suspension_working_days": ["Thời hạn đình chỉ sinh hoạt", "Time of a suspension"],
  "discipline.suspension_max_working_days": [
    "Thời hạn đình chỉ kể cả gia hạn, không quá",
    "Suspension with its extension, at most",
  ],
  "discipline.state_body_notify_days": [
    "Thời hạn báo cơ quan nhà nước, đoàn thể",
    "Time to tell State bodies",
  ],
  "exemption.report_days": [
    "Thời hạn báo cấp trên việc miễn sinh hoạt",
    "Time to report an exemption to the level above",
  ],
  "removal.self_review_requests": [
    "Số lần yêu cầu kiểm điểm trước khi xoá tên",
    "Requests for a self-review before removal",
  ],
  "removal.no_progress_months": [
    "Giáo dục mà không tiến bộ trong",
    "No progress after education for",
  ],
  "removal.consecutive_bad_years": [
    "Số năm liền không hoàn thành nhiệm vụ thì xem xét xoá tên",
    "Years in a row of unfulfilled work before removal",
  ],
  "removal.appeal_working_days": [
    "Thời hạn khiếu nại việc xoá tên",
    "Time to appeal against a removal",
  ],
  "removal.appeal_answer_working_days": [
    "Thời hạn trả lời khiếu nại xoá tên",
    "Time to answer an appeal against a removal",
  ],
  "dues.rate_insured": ["Mức đóng của người đóng bảo hiểm xã hội", "Rate of insured people"],
  "dues.rate_benefit": [
    "Mức đóng khi hưởng trợ cấp ốm đau, thai sản",
    "Rate on sickness and maternity benefits",
  ],
  "dues.rate_pension": ["Mức đóng của người hưởng lương hưu", "Rate of pensioners"],
  "dues.fixed_student": ["Mức đóng của học sinh, sinh viên", "Sum of students"],
  "dues.rate_uninsured_below_retirement": [
    "Mức đóng của người không đóng bảo hiểm, trong tuổi lao động, trên lương tối thiểu vùng",
    "Rate of the uninsured below the age of retirement, of the minimum wage",
  ],
  "dues.rate_uninsured_retirement_age": [
    "Mức đóng của người không đóng bảo hiểm, ngoài tuổi lao động, trên lương tối thiểu vùng",
    "Rate of the uninsured of the age of retirement, of the minimum wage",
  ],
  "dues.auto_exempt_party_age_months": [
    "Tuổi Đảng được miễn đảng phí",
    "Party age that exempts from dues",
  ],
  "dues.hardship_max_months": [
    "Miễn, giảm đảng phí vì khó khăn mỗi lần không quá",
    "Relief for hardship, at most",
  ],
  "dues.rounding": ["Làm tròn số phải nộp", "Rounding of dues"],
  "dues.rate_conscript": [
    "Mức đóng của chiến sĩ, trên phụ cấp quân hàm",
    "Rate of conscripts, of the rank allowance",
  ],
  "dues.legacy_rate_salaried": [
    "Mức đóng trước tháng 02/2026 của người hưởng lương",
    "Rate of salaried people before February 2026",
  ],
  "dues.legacy_rate_pension": [
    "Mức đóng trước tháng 02/2026 của người hưởng lương hưu",
    "Rate of pensioners before February 2026",
  ],
  "dues.legacy_fixed_student": [
    "Mức đóng trước tháng 02/2026 của học sinh, sinh viên",
    "Sum of students before February 2026",
  ],
  "dues.reminder_day": ["Nhắc nộp đảng phí từ ngày", "Reminder of dues on day"],
  "dues.late_day": ["Đảng phí là nộp chậm sau ngày", "Dues are late after day"],
  "dues.remit_day": ["Nộp đảng phí lên cấp trên trước ngày", "Dues are sent up before day"],
  "dues.removal_unpaid_months": [
    "Số tháng không đóng đảng phí trong năm thì xem xét xoá tên",
    "Unpaid months of a year before removal",
  ],
  "dues.relief_notice_days": ["Báo trước khi hết hạn miễn, giảm", "Notice before a relief ends"],
  "dues.share_kept": ["Tỷ lệ trích để lại của từng cấp", "Share that each level keeps"],
  "election.committee_min_members": [
    "Chi bộ bầu chi uỷ khi có số đảng viên chính thức từ",
    "A cell elects a committee with official members from",
  ],
  "election.committee_max_size": ["Số chi uỷ viên nhiều nhất", "Largest committee of a cell"],
  "election.surplus_max_ratio": [
    "Số dư trong danh sách bầu cử không quá",
    "Surplus of candidates, at most",
  ],
  "election.surplus_rounding": ["Làm tròn số dư bầu cử", "Rounding of the surplus"],
  "election.term_shift_max_months": [
    "Đại hội sớm hoặc muộn hơn nhiệm kỳ không quá",
    "A congress before or after the term, at most",
  ],
  "election.prepare_months": [
    "Nhắc chuẩn bị đại hội trước khi hết nhiệm kỳ",
    "Reminder of the congress before the term ends",
  ],
  "election.vacancy_days": ["Thời hạn kiện toàn chức danh khuyết", "Time to fill a vacancy"],
  "election.max_failed_votes_secretary": [
    "Số lần bầu bí thư không đạt trước khi chỉ định",
    "Failed votes for the secretary before appointment",
  ],
  "election.cell_term_years": ["Nhiệm kỳ của chi bộ trực thuộc", "Term of a dependent cell"],
  "org.cell_min_official_members": [
    "Lập chi bộ cần số đảng viên chính thức từ",
    "A cell needs official members from",
  ],
  "org.grassroots_committee_min_members": [
    "Lập đảng bộ cơ sở cần số đảng viên từ",
    "A grassroots committee needs members from",
  ],
  "org.undo_hours": [
    "Hoàn tác việc sắp xếp tổ chức trong vòng",
    "A reorganization can be undone for",
  ],
  "record.merge_undo_days": ["Hoàn tác việc gộp hồ sơ trong vòng", "A merge can be undone for"],
  "change.verify_working_days": [
    "Thời hạn xác minh đề nghị sửa hồ sơ",
    "Time to verify a change request",
  ],
  "change.objection_days": [
    "Thời hạn đảng viên phản ánh việc sửa hồ sơ",
    "Time of the member to object to a change",
  ],
  "task.unread_escalate_working_days": [
    "Báo cấp trên khi văn bản chưa đọc quá",
    "Unread directives are escalated after",
  ],
  "quality.review_fresh_months": ["Hồ sơ đã rà soát còn mới trong", "A review is fresh for"],
  "case.step_working_days": [
    "Thời hạn của một bước ở cơ quan khi không có thời hạn riêng",
    "Time of an office for a step without a time of its own",
  ],
  "case.cell_step_days": [
    "Thời hạn của một bước ở chi bộ khi không có thời hạn riêng",
    "Time of a cell for a step without a time of its own",
  ],
  "recoding.undo_days": ["Hoàn tác việc đổi mã hàng loạt trong vòng", "Recoding can be undone for"],
  "supplement.remind_days": [
    "Nhắc bổ sung hồ sơ trước khi hết đợt",
    "Reminder before a campaign of supplements ends",
  ],
  "case.remind_working_days": ["Nhắc trước khi hết hạn một bước", "Reminder before a step is due"],
  "case.escalate_working_days": [
    "Báo cấp trên nữa khi một bước quá hạn",
    "An overdue step is escalated after",
  ],
  "document.max_mb": ["Dung lượng lớn nhất của một giấy tờ", "Largest document"],
  "document.max_megapixels": ["Số điểm ảnh lớn nhất của một ảnh", "Largest picture"],
  "document.max_pages": ["Số trang nhiều nhất của một giấy tờ", "Most pages of a document"],
  "document.removed_days": ["Giữ tệp của giấy tờ đã gỡ trong", "Removed documents are kept for"],
  "biography.warn_left": [
    "Báo dãy số lý lịch sắp hết khi còn dưới",
    "A block of biography numbers is low below",
  ],
  "biography.block_most": [
    "Số lý lịch nhiều nhất trong một dãy",
    "Most biography numbers of a block",
  ],
  "work.max_files": [
    "Số tệp kèm một chỉ đạo, công việc hoặc phương án sắp xếp",
    "Files with a directive, task or plan of reorganization",
  ],
  "import.rollback_days": ["Hoàn tác một lần nhập trong vòng", "An import can be undone for"],
  "import.elsewhere_per_day": [
    "Số lần được báo đã đăng ký ở nơi khác trong ngày",
    "Answers 'registered elsewhere' a day",
  ],
  "quality.weights": ["Điểm chất lượng chia cho bốn phần", "Weights of the quality score"],
  "history.max_gap_months": ["Quá trình công tác đứt quãng quá", "Gap in the history, longer than"],
  "org_membership.max_gap_days": [
    "Quá trình sinh hoạt đảng đứt quãng quá",
    "Gap in the Party life, longer than",
  ],
  "export.max_rows.cell": ["Số dòng xuất một lần của chi bộ", "Rows of an export of a cell"],
  "export.max_rows.commune": ["Số dòng xuất một lần của xã", "Rows of an export of a commune"],
  "export.max_rows.province": ["Số dòng xuất một lần của tỉnh", "Rows of an export of a province"],
  "export.daily_factor": ["Số lần hạn mức được xuất trong ngày", "Daily ceiling of exports"],
  "export.kept_hours": ["Giữ tệp xuất trong", "Exported files are kept for"],
  "session.idle_minutes": ["Tự thoát khi không thao tác", "Signed out when idle"],
  "login.failures": ["Số lần đăng nhập sai", "Failed sign-ins"],
  "report.due_day.cell_monthly": [
    "Hạn gửi báo cáo tháng của chi bộ, ngày",
    "Monthly report of a cell is due on day",
  ],
  "report.reminder_days": ["Nhắc báo cáo trước hạn", "Reminder before a report is due"],
  "report.due_day.movement": ["Hạn gửi báo cáo tăng, giảm, ngày", "Movement report is due on day"],
  "report.due_day.reconciliation": [
    "Hạn đối chiếu danh sách sau quý",
    "Reconciled lists are due after the quarter",
  ],
  "report.due_day.reconciliation_commune": [
    "Hạn xã gửi đối khớp danh sách sau quý",
    "Communes send reconciled lists after the quarter",
  ],
  "report.due_date.statistics_half": [
    "Hạn gửi thống kê sáu tháng",
    "Half-year statistics are due on",
  ],
  "report.due_date.statistics_year": ["Hạn gửi thống kê năm", "Yearly statistics are due on"],
  "admission.earliest_date": ["Ngày kết nạp sớm nhất", "Earliest day of admission"],
  "admission.min_age_strict_from": [
    "Kiểm tra chặt tuổi kết nạp từ ngày",
    "Age of admission is strict from",
  ],
  "probation.strict_from": ["Kiểm tra chặt thời gian dự bị từ ngày", "Probation is strict from"],
  "probation.minimum_months": ["Thời gian dự bị ngắn nhất qua các thời kỳ", "Shortest probation"],
  "party_age.min_years_before": ["Tuổi Đảng kém tuổi đời ít nhất", "Age above Party age, at least"],
  "person.min_birth_year": ["Năm sinh sớm nhất", "Earliest year of birth"],
  "person.max_age_years": ["Tuổi cao nhất của người còn sống", "Highest age of the living"],
  "youth_union.min_age_years": ["Tuổi vào Đoàn thấp nhất", "Lowest age of the Youth Union"],
  "youth_union.max_age_years": ["Tuổi vào Đoàn cao nhất", "Highest age of the Youth Union"],
  "recruitment.min_age_years": ["Tuổi tuyển dụng thấp nhất", "Lowest age of recruitment"],
  "enlistment.min_age_years": ["Tuổi nhập ngũ thấp nhất", "Lowest age of enlistment"],
  "citizen_id.first_issue_date": ["Ngày cấp căn cước đầu tiên", "First day of citizen cards"],
  "citizen_id.short_prefixes": [
    "Đầu số căn cước hay mất số không",
    "Prefixes of citizen numbers that lose zeros",
  ],
  "history.start_age_years": ["Quá trình công tác kê từ tuổi", "History begins at age"],
  "family.min_generation_years": ["Cha mẹ hơn con ít nhất", "Parents are older by at least"],
  "economy.income_warning": ["Thu nhập cần xem lại từ", "Income to look at again, from"],
  "evaluation.max_score": ["Điểm xếp loại cao nhất", "Highest score"],
  "quality.penalty_valid": ["Điểm trừ lỗi dữ liệu", "Penalties of faults"],
  "quality.share_complete": ["Điểm phần đủ", "Score of completeness"],
  "quality.penalty_clean": ["Điểm trừ phần sạch", "Penalties of unclean data"],
  "quality.share_live": ["Điểm phần sống", "Score of live data"],
  "quality.review_stale_months": ["Hồ sơ rà soát đã cũ sau", "A review is stale after"],
  "quality.evaluations_needed": ["Số năm xếp loại cần có", "Evaluations needed"],
  "quality.grade_from": ["Ngưỡng đạt của chất lượng dữ liệu", "Grades of data quality"],
  "audit.anomaly_from": ["Ngưỡng cần xem lại của nhật ký", "Thresholds of the audit log"],
  "audit.office_hours": ["Giờ làm việc của cơ quan", "Office hours"],
  "education.min_general_for_professional": [
    "Học vấn cần có để có trình độ chuyên môn",
    "Schooling needed for a professional level",
  ],
};
