// Builds dist: clean → types → bundle → icons and codex → licences. `npm run build`.
const { spawn } = require('node:child_process');
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { cp, rm, writeFile } = require('node:fs/promises');
const { basename, join } = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const esbuild = require('esbuild');
const { n8n } = require('./package.json');

/** What package.json publishes, as the sources that it is built from. */
const ENTRIES = [...n8n.nodes, ...n8n.credentials].map((file) => file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));

/** Packages whose data, not code, is in the code lists; `scripts/codes.ts` copied it. */
const DATA_PACKAGES = ['i18n-iso-countries', 'currency-codes', 'un-ece-recommendation'];
const DATA_NOTICE = [
	'Names and ends of currencies: Unicode CLDR, Copyright © 1991-2026 Unicode, Inc., Unicode License v3.',
	'Codes of the United Kingdom: HM Revenue & Customs, Open Government Licence v3.0.',
	'Codes of the European Union: European Commission, Decision 2011/833/EU.',
].join('\n');

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

/**
 * One self-contained file an entry. Bundled from TypeScript, so that unused library code is shaken out; platform
 * "browser", because n8n's scan refuses Node built-ins and a library's browser build does without them. Not minified:
 * a reviewer reads what is published.
 */
async function bundle() {
	const { metafile } = await esbuild.build({
		entryPoints: ENTRIES,
		outdir: 'dist',
		outbase: '.',
		bundle: true,
		format: 'cjs',
		platform: 'browser',
		target: 'es2022',
		mainFields: ['browser', 'module', 'main'],
		external: ['n8n-workflow', 'node:crypto'],
		charset: 'utf8',
		legalComments: 'inline',
		logLevel: 'warning',
		metafile: true,
	});
	await writeFile('dist/THIRD-PARTY-LICENSES.txt', licencesOf(metafile));
}

/** The licence texts of what is in the bundles, as their licences ask. */
function licencesOf({ inputs }) {
	const bundled = Object.keys(inputs).flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
	const names = [...new Set([...bundled, ...DATA_PACKAGES])].sort();
	return [...names.map(licenceOf), DATA_NOTICE].join(`\n\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(name) {
	const folder = join('node_modules', name);
	const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
	const text =
		file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
	return `${name} ${version} (${license})\n\n${text}`.trim();
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
