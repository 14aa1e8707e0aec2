// Builds dist: clean → types → bundle → icons and codex → licences. `npm run build`.
const { spawn } = require('node:child_process');
const { mkdir, rm, writeFile } = require('node:fs/promises');
const { dirname } = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const { chunked } = require('./scripts/bundle/chunks.cjs');
const { licencesOf } = require('./scripts/bundle/licences.cjs');
const { n8n } = require('./package.json');

/** What package.json publishes, as the sources that it is built from. */
const ENTRIES = [...n8n.nodes, ...n8n.credentials].map((file) => file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));

const clean = () => rm('dist', { recursive: true, force: true });

function types(done) {
	const compiler = spawn(process.execPath, [require.resolve('typescript/bin/tsc'), '--noEmit'], { stdio: 'inherit' });
	compiler.on('close', (code) => done(code === 0 ? undefined : new Error('The types do not fit; see above.')));
}

/** Nodes and credentials, the files that they share, and the licences of what is in them; see `scripts/bundle/chunks.cjs`. */
async function bundle() {
	const { metafile, files } = await chunked(ENTRIES);
	for (const { path, code } of files) {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, code);
	}
	await writeFile('dist/THIRD-PARTY-LICENSES.txt', licencesOf(metafile));
}

const iconsAndCodex = () =>
	src(['nodes/**/*.svg', 'nodes/**/*.node.json'], { base: '.', encoding: false }).pipe(dest('dist'));

exports.types = types;
exports.bundle = series(clean, parallel(bundle, iconsAndCodex));
exports.default = series(clean, types, parallel(bundle, iconsAndCodex));
