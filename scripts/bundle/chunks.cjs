// Nodes and credentials as CommonJS files, and what several of them use in files of its own, so that nothing is published or loaded twice.
const { basename } = require('node:path');
const esbuild = require('esbuild');
const { leftOut } = require('./leftOut.cjs');
const { withTabs } = require('./tabs.cjs');

/** What n8n brings: its own modules are found from a community package too (`NODE_PATH`). */
const OF_N8N = ['n8n-workflow', 'luxon', 'node:crypto'];
const LANGUAGE = { platform: 'browser', target: 'es2022', charset: 'utf8', legalComments: 'inline' };
const SHARED = 'shared';

/**
 * The files of `dist` and what esbuild knows of them. From TypeScript, so that unused code of libraries is shaken out; platform "browser",
 * since n8n's scan refuses Node built-ins and a library's browser build does without them. Not minified: a reviewer reads what is published.
 * esbuild takes shared code apart for ES modules alone, which n8n does not load; so each file becomes CommonJS afterwards.
 */
exports.chunked = async (entryPoints) => {
	const { metafile, outputFiles } = await esbuild.build({
		...LANGUAGE,
		entryPoints,
		outdir: 'dist',
		outbase: '.',
		chunkNames: `${SHARED}/[hash]`,
		bundle: true,
		splitting: true,
		format: 'esm',
		mainFields: ['browser', 'module', 'main'],
		external: OF_N8N,
		plugins: [leftOut],
		logLevel: 'warning',
		metafile: true,
		write: false,
	});
	const twice = publishedTwice(metafile);
	if (twice.length > 0) throw new Error(`Published more than once: ${twice.join(', ')}`);
	const names = namesOf(metafile);
	const files = await Promise.all(
		outputFiles.map(async ({ path, text }) => {
			const sourcefile = renamed(path, names);
			const source = named(renamed(text, names));
			const { code } = await esbuild.transform(source, { ...LANGUAGE, format: 'cjs', sourcefile });
			return { path: sourcefile, code: withTabs(code) };
		}),
	);
	return { metafile, files };
};

/** The modules of which more than one file has some. */
function publishedTwice({ outputs }) {
	const modules = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
	return modules.filter((module, at) => modules.indexOf(module) !== at);
}

/** Where a module begins, esbuild names its source; as a legal comment that lasts. */
const named = (text) => text.replace(/^\/\/ (?=(?:cas|credentials|nodes|node_modules)\/\S+$)/gm, '//! ');

/** `shared/Ingest-Workbook.js`: who shares it, instead of a hash. What all nodes do is `nodes`, what all but one do `nodes-but-Workbook`. */
function namesOf({ outputs }) {
	const entries = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint !== undefined);
	const allNodes = entries
		.map(([entry]) => entry)
		.filter(isNode)
		.map(shortName);
	const users = new Map();
	for (const [entry] of entries) {
		for (const file of reached(entry, outputs)) users.set(file, [...(users.get(file) ?? []), shortName(entry)]);
	}
	const names = new Map();
	for (const [file, who] of users) {
		if (!file.startsWith(`dist/${SHARED}/`)) continue;
		const name = nameOf(who, allNodes);
		const taken = [...names.values()].filter((other) => other === name || other.startsWith(`${name}.`)).length;
		names.set(basename(file, '.js'), taken === 0 ? name : `${name}.${taken + 1}`);
	}
	return names;
}

function nameOf(users, allNodes) {
	const others = users.filter((user) => !allNodes.includes(user));
	const missing = allNodes.filter((node) => !users.includes(node));
	if (missing.length > 1) return [...users].sort().join('-');
	return ['nodes', ...others, ...missing.map((node) => `but-${node}`)].join('-');
}

function reached(entry, outputs, seen = new Set()) {
	for (const { path, external } of outputs[entry].imports) {
		if (external || seen.has(path)) continue;
		seen.add(path);
		reached(path, outputs, seen);
	}
	return seen;
}

const isNode = (file) => file.endsWith('.node.js');
const shortName = (file) => basename(file).replace(/^Cas|\.(node|credentials)\.js$/g, '');

const renamed = (text, names) =>
	text.replace(new RegExp(`(${SHARED}[\\\\/]|\\./)([A-Z0-9]{8})(\\.js)`, 'g'), (whole, before, hash, after) =>
		names.has(hash) ? before + names.get(hash) + after : whole,
	);
