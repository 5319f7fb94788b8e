import type { RouteLine } from "#tests/access/route-line.ts";

/** URLs of pages that change units and give them numbers; a part of `every-route`. */
export const unitRoutes: Record<string, RouteLine> = {
  "/numbers": { get: ["number.read"], post: ["number.give"] },
  "/numbers/:id": { get: ["number.read"], post: ["number.give"], of: "block" },
  "/reorganizations": { get: ["reorganization.read"] },
  "/reorganizations/new": { get: ["reorganization.propose"], post: ["reorganization.propose"] },
  "/reorganizations/:id": {
    get: ["reorganization.read"],
    post: ["reorganization.propose", "reorganization.approve", "reorganization.undo"],
    of: "reorganization",
  },
  "/reorganizations/:id/operation": {
    get: ["reorganization.propose"],
    post: ["reorganization.propose"],
    of: "reorganization",
  },
  "/reorganizations/:id/former": {
    get: ["reorganization.propose"],
    post: ["reorganization.propose"],
    of: "reorganization",
  },
  "/reorganizations/:id/files": {
    get: ["reorganization.attach"],
    post: ["reorganization.attach"],
    of: "reorganization",
  },
  "/reorganizations/files/:file": { get: ["reorganization.read"], of: "planFile" },
  "/reorganizations/former/example.xlsx": { get: ["reorganization.propose"] },
  "/reorganizations/:id/people": {
    get: ["reorganization.propose"],
    post: ["reorganization.propose"],
    of: "reorganization",
  },
};
