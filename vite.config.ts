import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "web",
  plugins: [react(), tailwindcss()],
  worker: { format: "es" },
  build: {
    emptyOutDir: true,
    sourcemap: true,
    // The content security policy allows neither inline scripts nor data: URLs for fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
