// Parts of libraries that no node reaches, kept out of what is published.
const { readFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');

/** Charts, pictures, pivot tables and encryption of hucre's writer: no template has any. */
const OF_HUCRE = ['chart-writer', 'pivot-writer', 'drawing-writer', 'crypto/agile'];

/** js-yaml's own bundle is one piece, writer included; its modules can be had one by one. */
const OF_JS_YAML = `
export const load = require('./lib/loader').load;
export const CORE_SCHEMA = require('./lib/schema/core');
export const YAMLException = require('./lib/exception');
`;

const named = (file) => relative(process.cwd(), file).split(sep).join('/');

/** A module that exports the same functions, each of which says that it is not there. */
function without(file) {
	const names = [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name);
	if (names.length === 0) throw new Error(`${named(file)} exports no function: what is left out of it has moved.`);
	return names
		.map((name) => `export function ${name}() { throw new Error('${name} is left out of this package'); }`)
		.join('\n');
}

/** @type {import('esbuild').Plugin} */
exports.leftOut = {
	name: 'left-out',
	setup(build) {
		const missing = new Set(OF_HUCRE);
		build.onLoad(
			{ filter: new RegExp(`[\\\\/]hucre[\\\\/]dist[\\\\/]xlsx[\\\\/](?:${OF_HUCRE.join('|')})\\.mjs$`) },
			({ path }) => {
				missing.delete(OF_HUCRE.find((name) => named(path).endsWith(`/${name}.mjs`)));
				return { contents: without(path), loader: 'js' };
			},
		);
		build.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, ({ path }) => ({
			contents: OF_JS_YAML,
			loader: 'js',
			resolveDir: join(dirname(path), '..'),
		}));
		build.onEnd(() => {
			if (missing.size > 0)
				throw new Error(`Not in hucre any more: ${[...missing].join(', ')}. Look again at what may be left out.`);
		});
	},
};
