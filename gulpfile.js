// Builds dist: clean → types → bundle → icons and codex → licences. `npm run build`.
const { spawn } = require('node:child_process');
const { cp, mkdir, rm, writeFile } = require('node:fs/promises');
const { basename, dirname, join } = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { chunked } = require('./scripts/bundle/chunks.cjs');
const { licencesOf } = require('./scripts/bundle/licences.cjs');
const { n8n } = require('./package.json');

/** What package.json publishes, as the sources that it is built from. */
const ENTRIES = [...n8n.nodes, ...n8n.credentials].map((file) => file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));

/** Where the package of the sandbox is built. */
const SANDBOX_DIST = join('packages', 'cas-sandbox', 'dist');
/** The fonts of its PDFs, with their licence, and the one that pdfkit begins with. */
const SANDBOX_FONTS = [
	...['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf', 'LICENSE_LIBERATION'].map(
		(file) => `pdfjs-dist/standard_fonts/${file}`,
	),
	'pdfkit/js/standard-fonts/Helvetica.cjs',
	'pdfkit/js/standard-fonts/chunks',
];

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

/** The sandbox as a package of its own, which needs no other: one program, and the files that it reads beside it. */
async function sandboxProgram() {
	const { metafile } = await esbuild.build({
		entryPoints: ['sandbox/main.ts'],
		outfile: join(SANDBOX_DIST, 'sandbox', 'main.js'),
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		banner: {
			js: "#!/usr/bin/env node\nconst programUrl = require('node:url').pathToFileURL(__filename).href;",
		},
		// Modules of pdfkit ask for their own address.
		define: { 'import.meta.url': 'programUrl' },
		// Only where it does not run as this package: see sandbox/documents/fontFolder.ts.
		external: ['pdfjs-dist/package.json'],
		charset: 'utf8',
		legalComments: 'inline',
		logLevel: 'warning',
		metafile: true,
	});
	await writeFile(join(SANDBOX_DIST, 'THIRD-PARTY-LICENSES.txt'), licencesOf(metafile));
	// What it reads while it runs: its page, its profiles and its fonts; pdfkit asks for its own by the `imports` of package.json.
	await cp('sandbox/page/page.css', join(SANDBOX_DIST, 'sandbox', 'page.css'));
	await cp('sandbox/page/page.js', join(SANDBOX_DIST, 'sandbox', 'page.js'));
	await cp('sandbox/profiles', join(SANDBOX_DIST, 'profiles'), { recursive: true });
	for (const file of SANDBOX_FONTS) {
		await cp(join('node_modules', file), join(SANDBOX_DIST, 'fonts', basename(file)), { recursive: true });
	}
	await cp('LICENSE.md', join(SANDBOX_DIST, 'LICENSE.md'));
}

exports.types = types;
exports.bundle = series(clean, parallel(bundle, iconsAndCodex));
const cleanSandbox = () => rm(SANDBOX_DIST, { recursive: true, force: true });

exports.sandbox = series(cleanSandbox, sandboxProgram);
exports.default = series(parallel(clean, cleanSandbox), types, parallel(bundle, iconsAndCodex, sandboxProgram));
