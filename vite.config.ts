import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

/**
 * Puts our HTTP server and the routes into one server bundle. The Remix plugin overwrites the
 * input of the server build; two bundles would mean two database pools.
 */
function oneServerBundle(): Plugin {
  return {
    name: "one-server-bundle",
    apply: "build",
    config(_config, { isSsrBuild }) {
      if (!isSsrBuild) return {};
      return { build: { rollupOptions: { input: "app/server/main.ts" } } };
    },
  };
}

export default defineConfig({
  plugins: [remix(remixConfig), tailwindcss(), oneServerBundle()],
  server: { host: "127.0.0.1" },
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
  ssr: { external: ["@node-rs/argon2", "postgres", "exceljs", "graphile-worker", "lucia"] },
  optimizeDeps: { exclude: ["drizzle-orm", "postgres", "@node-rs/argon2"] },
});
