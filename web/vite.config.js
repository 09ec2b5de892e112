import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

// The built page lies among the program's resources and is kept in the project: whoever uses it needs no Node.
export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../app/src/main/resources/org/demarche/app/serve/page',
    emptyOutDir: true,
    // Whose code is among the built files, under which licence: their authors ask for it.
    license: { fileName: 'licences.md' },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rollupOptions: {
      output: {
        // Each view is fetched when it is first opened; names without letters that addresses must escape.
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7475', '/calendar.ics': 'http://127.0.0.1:7475' } },
})
