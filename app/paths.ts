/** One function per URL of `routes.ts`. Nobody writes a URL by hand, and redirects go to these only. */
type Query = Record<string, string | number | boolean | null | undefined>;

const withQuery = (path: string, query: Query = {}): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
};

const id = (value: string): string => encodeURIComponent(value);

export const paths = {
  home: () => "/",
  login: (query?: Query) => withQuery("/login", query),
  loginProvider: (query?: Query) => withQuery("/login/provider", query),
  loginProviderReturn: () => "/login/provider/callback",
  logout: () => "/logout",
  welcome: (code: string) => `/welcome/${id(code)}`,
  code: () => "/code",
  account: (query?: Query) => withQuery("/account", query),
  accountPassphrase: () => "/account/passphrase",
  accountSecondFactor: (query?: Query) => withQuery("/account/second-factor", query),
  accountRecoveryCodes: (query?: Query) => withQuery("/account/recovery-codes", query),
  secondFactor: (query?: Query) => withQuery("/second-factor", query),
  confirmation: (query?: Query) => withQuery("/confirmation", query),
  accountProvider: () => "/account/provider",
  accountHelper: () => "/account/helper",
  accountSessions: () => "/account/sessions",
  accountMail: () => "/account/mail",
  notices: (query?: Query) => withQuery("/notices", query),
  more: () => "/more",
  access: (query?: Query) => withQuery("/access", query),
  posts: (query?: Query) => withQuery("/posts", query),
  postNew: (query?: Query) => withQuery("/posts/new", query),
  post: (postId: string, query?: Query) => withQuery(`/posts/${id(postId)}`, query),
  accountRequests: () => "/posts/requests",
  accountRequest: (requestId: string, query?: Query) =>
    withQuery(`/posts/requests/${id(requestId)}`, query),
  accountRequestCode: (requestId: string) => `/posts/requests/${id(requestId)}/code`,
  organizations: (query?: Query) => withQuery("/organizations", query),
  organizationImport: (query?: Query) => withQuery("/organizations/import", query),
  organizationExample: () => "/organizations/import/example.xlsx",
  organization: (orgId: string) => `/organizations/${id(orgId)}`,
  members: (query?: Query) => withQuery("/members", query),
  membersPrint: (query?: Query) => withQuery("/members/print", query),
  membersExport: (query?: Query) => withQuery("/members/export.xlsx", query),
  memberLookup: () => "/members/lookup",
  member: (memberId: string, query?: Query) => withQuery(`/members/${id(memberId)}`, query),
  memberEdit: (memberId: string, query?: Query) =>
    withQuery(`/members/${id(memberId)}/edit`, query),
  memberChange: (memberId: string, query?: Query) =>
    withQuery(`/members/${id(memberId)}/change`, query),
  memberHistory: (memberId: string, query?: Query) =>
    withQuery(`/members/${id(memberId)}/history`, query),
  memberDouble: (memberId: string, query?: Query) =>
    withQuery(`/members/${id(memberId)}/double`, query),
  duplicates: () => "/duplicates",
  memberAccess: (memberId: string) => `/members/${id(memberId)}/access`,
  memberPaper: (memberId: string, query?: Query) =>
    withQuery(`/members/${id(memberId)}/paper`, query),
  memberPaperFile: (memberId: string, query?: Query) =>
    withQuery(`/members/${id(memberId)}/paper.docx`, query),
  memberPrint: (memberId: string) => `/members/${id(memberId)}/print`,
  memberReveal: (memberId: string, query?: Query) =>
    withQuery(`/members/${id(memberId)}/reveal`, query),
  papers: () => "/papers",
  paper: (form: string) => `/papers/${id(form)}`,
  paperFile: (form: string) => `/papers/${id(form)}.docx`,
  memberDocuments: (memberId: string, query?: Query) =>
    withQuery(`/members/${id(memberId)}/documents`, query),
  document: (documentId: string, query?: Query) => withQuery(`/documents/${id(documentId)}`, query),
  documentFile: (documentId: string) => `/documents/${id(documentId)}/file`,
  meetings: (query?: Query) => withQuery("/meetings", query),
  meetingNew: () => "/meetings/new",
  meeting: (meetingId: string, query?: Query) => withQuery(`/meetings/${id(meetingId)}`, query),
  meetingScore: (meetingId: string) => `/meetings/${id(meetingId)}/score`,
  meetingEdit: (meetingId: string) => `/meetings/${id(meetingId)}/edit`,
  meetingAttendance: (meetingId: string, query?: Query) =>
    withQuery(`/meetings/${id(meetingId)}/attendance`, query),
  meetingMinutes: (meetingId: string, query?: Query) =>
    withQuery(`/meetings/${id(meetingId)}/minutes`, query),
  meetingPaperFile: (meetingId: string, query?: Query) =>
    withQuery(`/meetings/${id(meetingId)}/paper.docx`, query),
  meetingPrint: (meetingId: string, query?: Query) =>
    withQuery(`/meetings/${id(meetingId)}/print`, query),
  calendar: (query?: Query) => withQuery("/calendar", query),
  calendarFeed: (token: string) => `/calendar/${id(token)}.ics`,
  imports: (query?: Query) => withQuery("/imports", query),
  importNew: () => "/imports/new",
  importTemplate: (query?: Query) => withQuery("/imports/template.xlsx", query),
  import: (importId: string, query?: Query) => withQuery(`/imports/${id(importId)}`, query),
  importMapping: (importId: string) => `/imports/${id(importId)}/mapping`,
  importRequests: (importId: string) => `/imports/${id(importId)}/requests`,
  importStatus: (importId: string) => `/imports/${id(importId)}/status`,
  importReport: (importId: string) => `/imports/${id(importId)}/report.xlsx`,
  exports: (query?: Query) => withQuery("/exports", query),
  exportFile: (exportId: string) => `/exports/${id(exportId)}/file.xlsx`,
  reports: (query?: Query) => withQuery("/reports", query),
  reportArchive: (query?: Query) => withQuery("/reports/archive", query),
  archivedReport: (reportId: string) => `/reports/archive/${id(reportId)}`,
  archivedReportPrint: (reportId: string) => `/reports/archive/${id(reportId)}/print`,
  admissionPlan: (query?: Query) => withQuery("/reports/admission-plan", query),
  report: (key: string, query?: Query) => withQuery(`/reports/${id(key)}`, query),
  reportPrint: (key: string, query?: Query) => withQuery(`/reports/${id(key)}/print`, query),
  sentReport: (reportId: string, query?: Query) =>
    withQuery(`/reports/sent/${id(reportId)}`, query),
  sentReportPrint: (reportId: string) => `/reports/sent/${id(reportId)}/print`,
  reportFile: (key: string, query?: Query) => withQuery(`/reports/${id(key)}/file.xlsx`, query),
  numbers: (query?: Query) => withQuery("/numbers", query),
  numberBlock: (blockId: string) => `/numbers/${id(blockId)}`,
  reorganizations: () => "/reorganizations",
  reorganizationNew: () => "/reorganizations/new",
  reorganization: (planId: string, query?: Query) =>
    withQuery(`/reorganizations/${id(planId)}`, query),
  reorganizationOperation: (planId: string, query?: Query) =>
    withQuery(`/reorganizations/${id(planId)}/operation`, query),
  reorganizationPeople: (planId: string, query?: Query) =>
    withQuery(`/reorganizations/${id(planId)}/people`, query),
  reorganizationFiles: (planId: string, query?: Query) =>
    withQuery(`/reorganizations/${id(planId)}/files`, query),
  reorganizationFile: (fileId: string) => `/reorganizations/files/${id(fileId)}`,
  reorganizationFormer: (planId: string) => `/reorganizations/${id(planId)}/former`,
  reorganizationFormerExample: () => "/reorganizations/former/example.xlsx",
  cases: (query?: Query) => withQuery("/cases", query),
  candidateNew: () => "/cases/candidate",
  caseNew: (query?: Query) => withQuery("/cases/new", query),
  caseBadges: (query?: Query) => withQuery("/cases/badges", query),
  caseRecoding: (query?: Query) => withQuery("/cases/recoding", query),
  caseSupplements: (query?: Query) => withQuery("/cases/supplements", query),
  caseSupplementNew: () => "/cases/supplements/new",
  caseBulk: (query?: Query) => withQuery("/cases/bulk", query),
  caseBatches: (query?: Query) => withQuery("/cases/batches", query),
  caseBatchPaper: (query?: Query) => withQuery("/cases/batches/paper", query),
  caseBatchPaperFile: (query?: Query) => withQuery("/cases/batches/paper.docx", query),
  caseReviews: (query?: Query) => withQuery("/cases/reviews", query),
  caseResidence: (query?: Query) => withQuery("/cases/residence", query),
  caseResidenceRequest: (requestId: string) => `/cases/residence/${id(requestId)}`,
  caseTerms: (query?: Query) => withQuery("/cases/terms", query),
  casePosts: (caseId: string) => `/cases/${id(caseId)}/posts`,
  caseRules: () => "/cases/rules",
  caseRule: (procedure: string) => `/cases/rules/${id(procedure)}`,
  casePaper: (caseId: string, query?: Query) => withQuery(`/cases/${id(caseId)}/paper`, query),
  casePaperFile: (caseId: string, query?: Query) =>
    withQuery(`/cases/${id(caseId)}/paper.docx`, query),
  caseDocuments: (caseId: string, query?: Query) =>
    withQuery(`/cases/${id(caseId)}/documents`, query),
  case: (caseId: string, query?: Query) => withQuery(`/cases/${id(caseId)}`, query),
  audit: (query?: Query) => withQuery("/audit", query),
  auditSeals: (query?: Query) => withQuery("/audit/seals", query),
  auditSealPrint: (day: string) => `/audit/seals/${id(day)}/print`,
  tasks: (query?: Query) => withQuery("/tasks", query),
  taskNew: (query?: Query) => withQuery("/tasks/new", query),
  task: (taskId: string, query?: Query) => withQuery(`/tasks/${id(taskId)}`, query),
  taskFiles: (taskId: string, query?: Query) => withQuery(`/tasks/${id(taskId)}/files`, query),
  taskFile: (fileId: string) => `/tasks/files/${id(fileId)}`,
  directiveFiles: (directiveId: string, query?: Query) =>
    withQuery(`/directives/${id(directiveId)}/files`, query),
  directiveAnswers: (directiveId: string, query?: Query) =>
    withQuery(`/directives/${id(directiveId)}/answers`, query),
  directiveAnswer: (directiveId: string, query?: Query) =>
    withQuery(`/directives/${id(directiveId)}/answer`, query),
  directiveNew: (query?: Query) => withQuery("/directives/new", query),
  directive: (directiveId: string, query?: Query) =>
    withQuery(`/directives/${id(directiveId)}`, query),
  dues: (query?: Query) => withQuery("/dues", query),
  duesPrint: (query?: Query) => withQuery("/dues/print", query),
  duesOwn: (query?: Query) => withQuery("/dues/own", query),
  duesUnits: (query?: Query) => withQuery("/dues/units", query),
  duesRemittances: (query?: Query) => withQuery("/dues/remittances", query),
  duesTerms: (query?: Query) => withQuery("/dues/terms", query),
  figures: (query?: Query) => withQuery("/figures", query),
  figureDays: (query?: Query) => withQuery("/figures/days", query),
  figure: (key: string, query?: Query) => withQuery(`/figures/${id(key)}`, query),
  duesMember: (memberId: string, query?: Query) =>
    withQuery(`/dues/members/${id(memberId)}`, query),
  duesBasis: (memberId: string, query?: Query) =>
    withQuery(`/dues/members/${id(memberId)}/basis`, query),
  duesRequests: () => "/dues/requests",
  duesReceipt: (actId: string, query?: Query) => withQuery(`/dues/receipts/${id(actId)}`, query),
  quality: (query?: Query) => withQuery("/quality", query),
};
