import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The web part is served under /tab/ by the server itself. Nothing is inlined, so that a strict content security
 * policy (script-src 'self') holds.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }],
        },
      },
    },
  },
});
