import { readdirSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const pages = readdirSync(here).filter((file) => file.endsWith('.html'));

export default defineConfig({
  root: here,
  // Forge serves the folder from an address of its own choosing.
  base: './',
  plugins: [react()],
  define: {
    'process.env.NODE_ENV': JSON.stringify('production'),
    // Atlaskit asks for a few variables that only exist where Atlassian builds.
    'process.env': '{}',
  },
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: 'chrome111',
    // Forge's content security policy allows no inline data in places where files do as well.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: pages.map((page) => path.join(here, page)) },
  },
});
