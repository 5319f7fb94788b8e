const sensitive = { restricted: true, sensitive: true } as const;
const meetings = { work: true, ...sensitive } as const;

/** What meetings ask of the door. */
export const meetingPermissions = {
  // Answers to an invitation are one's own, whatever the act: their rows admit the member.
  "meeting.list": {
    of: [{ act: "readMinutes" }, { act: "meetingFigures" }, { act: "absence", roles: ["R01"] }],
    needs: sensitive,
  },
  "meeting.read": { of: [{ act: "readMinutes" }], needs: sensitive },
  "meeting.readDisciplinary": { of: [{ act: "readDisciplinaryMinutes" }], needs: sensitive },
  "meeting.inspect": { of: [{ act: "readDisciplinaryMinutes", only: "case" }], needs: sensitive },
  "meeting.plan": { of: [{ act: "planMeeting", except: ["R04"] }], needs: meetings },
  "meeting.prepare": { of: [{ act: "planMeeting" }], needs: meetings },
  "meeting.record": { of: [{ act: "attendance" }], needs: meetings },
  // Who presided is looked up at the meeting.
  "meeting.close": { of: [{ act: "closeMinutes", under: ["ifChair"] }], needs: meetings },
  "meeting.decide": { of: [{ act: "closeMinutes" }], needs: meetings },
  "meeting.excuse": { of: [{ act: "absence", verbs: ["a"] }], needs: meetings },
} as const;
