// The rule `house/imports`: a file imports only what its room may. Every way to import counts: import and export, import(), require()
// and the type import('…').
import { posix, relative, sep } from 'node:path';
import { roomOf } from './rooms.mjs';

const matches = (patterns, name) => patterns.some((pattern) => new RegExp(`^${pattern}`).test(name));

/** What a file of a room is told for an import; undefined where it may. */
function refusalOf(room, file, source) {
	const isPath = source.startsWith('.') || source.startsWith('/');
	const target = isPath ? posix.join(posix.dirname(file), source).replace(/\.[cm]?[jt]s$/, '') : source;
	const refused = room.refuses?.find(([pattern]) => matches([pattern], target));
	if (refused !== undefined) return refused[1];
	if (!isPath) {
		const may = room.libraries === undefined || room.libraries.some((library) => library === target);
		return may ? undefined : room.otherwise.libraries;
	}
	const own = file.split('/').slice(0, 2).join('/');
	const allowed = room.imports.map((pattern) => pattern.replace('OWN', own));
	// A folder stands for its index.
	return matches(allowed, target) || matches(allowed, `${target}/`) ? undefined : room.otherwise.imports;
}

export const imports = {
	meta: {
		type: 'problem',
		docs: { description: 'A file imports only what its room may' },
		schema: [],
		messages: {
			refused: '"{{source}}" may not be imported here. {{why}}',
			unnamed: 'An import has to name what it imports, so that it can be checked which room that is in.',
		},
	},
	create(context) {
		const file = relative(context.cwd, context.filename).split(sep).join('/');
		const room = roomOf(file);
		if (room === undefined) return {};
		const check = (source) => {
			const name = typeof source?.value === 'string' ? source.value : source?.quasis?.[0]?.value.cooked;
			if (typeof name !== 'string' || source.expressions?.length > 0) {
				return context.report({ node: source, messageId: 'unnamed' });
			}
			const why = refusalOf(room, file, name);
			if (why !== undefined) context.report({ node: source, messageId: 'refused', data: { source: name, why } });
		};
		return {
			ImportDeclaration: ({ source }) => check(source),
			ExportAllDeclaration: ({ source }) => check(source),
			ExportNamedDeclaration: ({ source }) => source && check(source),
			ImportExpression: ({ source }) => check(source),
			TSImportType: ({ argument, source }) => check(source ?? argument.literal),
			TSExternalModuleReference: ({ expression }) => check(expression),
			'CallExpression[callee.name="require"]': ({ arguments: [source] }) => source && check(source),
		};
	},
};
