// Three files with fixed names, which the server embeds (app/serve/page). The code is not minified:
// the server sends it compressed, and what is committed in dist can be read and compared.
export default {
  esbuild: {jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none', charset: 'utf8'},
  build: {
    target: 'es2022',
    minify: false,
    cssMinify: false,
    modulePreload: {polyfill: false},
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        entryFileNames: 'app.js',
        assetFileNames: 'app[extname]',
        inlineDynamicImports: true,
      },
    },
  },
  // While the page is worked on: dragoman serve answers, vite serves the page.
  server: {proxy: {'/api': 'http://localhost:8765'}},
};
