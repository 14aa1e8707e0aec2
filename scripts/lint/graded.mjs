// The rule `house/graded`: a value that cas/contract exports says whether CAS documents it, whether data of CAS shows it, or
// whether it is assumed, and each statement names its source. Paths
// of CAS stand in cas/contract only.

/** Constants that say nothing about CAS. */
const OURS = new Set([
	'ORDER_LENGTH',
	'LOCAL_HTTP_SOURCE',
	'REFUSED_HOST',
	'REFUSED_UNENCRYPTED',
	'REFUSED_UNREADABLE',
	'PUBLIC_GENERATOR',
	'PUBLIC_DECLARATION',
]);

/** The graders, and which of their arguments names the source. */
const GRADES = new Map([
	['documented', 0],
	['evidenced', 1],
	['assumed', 0],
]);

const bare = (node) =>
	['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(node.type) ? bare(node.expression) : node;

/** The first value that was written down as it is, of a constant or of what it holds. */
function ungraded(expression) {
	const node = bare(expression);
	if (['Literal', 'TemplateLiteral', 'ArrayExpression', 'UnaryExpression', 'NewExpression'].includes(node.type)) {
		return node;
	}
	if (node.type !== 'ObjectExpression') return undefined;
	if (node.properties.length === 0) return node;
	return node.properties.flatMap((entry) => (entry.type === 'Property' ? (ungraded(entry.value) ?? []) : []))[0];
}

const meta = (description, message) => ({
	type: 'problem',
	docs: { description },
	schema: [],
	messages: { message },
});

export const graded = {
	meta: {
		...meta('Each fact of the contract has its grade and its source'),
		messages: {
			ungraded:
				'Rule 3, documented, evidenced or assumed: say which "{{name}}" is, with documented(page, value), evidenced(year, source, value) or assumed(reason, value).',
			unsourced: 'Rule 3, documented, evidenced or assumed: name the page, the data, or the reason for the guess.',
		},
	},
	create: (context) => ({
		'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator'({ id, init }) {
			if (id.type !== 'Identifier' || init === null || OURS.has(id.name)) return;
			const node = ungraded(init);
			if (node !== undefined) context.report({ node, messageId: 'ungraded', data: { name: id.name } });
		},
		CallExpression({ callee, arguments: given }) {
			if (callee.type !== 'Identifier' || !GRADES.has(callee.name)) return;
			const source = given[GRADES.get(callee.name)];
			if (source?.type !== 'Literal') return;
			if (String(source.value).trim() === '') context.report({ node: source, messageId: 'unsourced' });
		},
	}),
};

export const pathsInContract = {
	meta: meta(
		'A path of CAS stands in the contract',
		'Rule 3, documented, evidenced or assumed: "{{path}}" is a fact about CAS. Put it into cas/contract with its grade, and use it from there.',
	),
	create: (context) => ({
		Literal(node) {
			if (typeof node.value !== 'string' || !/^\/(v\d+|oauth2)\//.test(node.value)) return;
			context.report({ node, messageId: 'message', data: { path: node.value } });
		},
		TemplateElement(node) {
			if (!/^\/(v\d+|oauth2)\//.test(node.value.raw)) return;
			context.report({ node, messageId: 'message', data: { path: node.value.raw } });
		},
	}),
};
