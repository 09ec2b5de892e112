import { readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

/** Names of all states by their codes, as the program's own table has them; a place may lie in a state that no entry is a dealing of. */
const states = {
  name: 'states',
  resolveId: (id) => (id === 'virtual:states' ? '\0' + id : null),
  load(id) {
    if (id !== '\0virtual:states') return null
    const file = new URL('../knowledge/countries.tsv', import.meta.url)
    this.addWatchFile?.(file.pathname)
    const rows = readFileSync(file, 'utf8').split(/\r?\n/).map((line) => line.split('\t')).filter(([code]) => /^[A-Z]{3}$/.test(code))
    return 'export default ' + JSON.stringify(Object.fromEntries(rows.map(([code, name]) => [code, name])))
  },
}

// The built page lies among the program's resources and is kept in the project: whoever uses it needs no Node.
export default defineConfig({
  plugins: [svelte(), states],
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
