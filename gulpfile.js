// Builds dist: clean → types → bundle → icons and codex. `npm run build`.
const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');
const esbuild = require('esbuild');

const { n8n } = require('./package.json');

/** What package.json publishes, as the sources that it is built from. */
const ENTRIES = [...n8n.nodes, ...n8n.credentials].map((file) => file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));

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
const bundle = () =>
	esbuild.build({
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
	});

const iconsAndCodex = () =>
	src(['nodes/**/*.svg', 'nodes/**/*.node.json'], { base: '.', encoding: false }).pipe(dest('dist'));

exports.types = types;
exports.bundle = series(clean, parallel(bundle, iconsAndCodex));
exports.default = series(clean, types, parallel(bundle, iconsAndCodex));
