import { defineForm } from "#app/features/papers/forms/form/rules.ts";
import {
  congressMinutesSchema,
  electionRequestSchema,
  officeDecisionSchema,
} from "#app/features/papers/forms/elections/schema.ts";
import {
  asking,
  counted,
  electionWords,
  names,
  officeArticles,
  opening,
  subjectOf,
} from "#app/features/papers/forms/elections/text.ts";
import { decision } from "#app/features/papers/parts/decision/rules.ts";
import {
  fields,
  figure,
  headOf,
  list,
  para,
  remark,
  shown,
  signatures,
  signedFor,
  signerOf,
  signs,
  upright,
} from "#app/features/papers/parts/rules.ts";

const { columns } = electionWords;

/** Forms of congresses and offices. @source procedures.md P16 */
export const electionForms = {
  "congress-minutes": defineForm({
    name: names["congress-minutes"],
    family: "cells",
    issuer: "cell",
    procedures: ["P16"],
    source: "house",
    schema: congressMinutesSchema,
    build: (data) =>
      upright(
        headOf(data.head),
        electionWords.minutes,
        electionWords.of(data.cell),
        ...opening(data).map(para),
        ...(data.ballots.length > 0
          ? data.ballots
          : [{ office: null, issued: null, valid: null, rows: [] }]
        ).flatMap(({ office, issued, valid, rows }) => [
          para(counted(office, issued, valid)),
          list(
            [
              { head: columns.name, width: 46 },
              { head: columns.votes, width: 20, align: "center" },
              { head: columns.result, width: 26, align: "center" },
            ],
            rows,
            (row) => [
              row.name,
              figure(row.votes),
              row.isElected ? electionWords.elected : electionWords.notElected,
            ],
          ),
        ]),
        fields([remark(electionWords.proceedings, data.proceedings, 4)]),
        signatures(
          signs(electionWords.taker, data.secretary),
          signs(electionWords.chair, data.chair),
        ),
      ),
  }),
  "election-request": defineForm({
    name: names["election-request"],
    family: "cells",
    issuer: "cell",
    procedures: ["P16"],
    source: "house",
    schema: electionRequestSchema,
    build: (data) =>
      upright(
        headOf(data.head, electionWords.requestNumbers[data.of]),
        electionWords.request,
        electionWords.requestAbout,
        para(asking(data)),
        list(
          [
            { head: columns.name, width: 36 },
            { head: columns.birthDate, width: 18, align: "center" },
            { head: columns.office, width: 22 },
            { head: columns.votes, width: 16, align: "center" },
          ],
          data.officers,
          (row) => [row.name, shown(row.birthDate), row.office, row.votes],
        ),
        signedFor(data.recipients, signerOf(data.signer, "cell")),
      ),
  }),
  "office-decision": defineForm({
    name: names["office-decision"],
    family: "cells",
    issuer: "commune",
    procedures: ["P16"],
    source: "house",
    schema: officeDecisionSchema,
    build: (data) =>
      decision(data, {
        subtitle: subjectOf(data),
        articles: officeArticles(data),
        level: "commune",
      }),
  }),
};
