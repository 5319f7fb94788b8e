/**
 * What `npm start` and `npm run dev` run: loads the TypeScript of the start, then lets go of its loader, which
 * would hold up the import of the built program for longer than the database needs to come up.
 */
import { register } from "tsx/esm/api";

const letGo = register();
const { run } = await import("./start.ts");
// Development goes on with sources.
if (!process.argv.includes("--dev")) await letGo();
run();
