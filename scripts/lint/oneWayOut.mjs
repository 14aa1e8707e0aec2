// The rule `house/one-way-out`: the helpers of n8n that send a request or read a credential are named in the two files that may, and
// nowhere else: neither called, nor taken apart, nor reached by a computed name, nor left to n8n's declarative routing.
import { relative, sep } from 'node:path';

/** Where each may stand. */
const PLACES = [
	{
		names: /^(httpRequest|requestWithAuthentication|requestOAuth|getSSHClient)\w*$/,
		files: ['nodes/shared/transport/attempt.ts'],
		messageId: 'request',
	},
	{ names: /^getCredentials\w*$/, files: ['nodes/shared/transport/connection.ts'], messageId: 'credential' },
	{ names: /^(requestDefaults|routing|preAuthentication)$/, files: [], messageId: 'declared' },
	{ names: /^(__emit|__emitError|getPollBudgetMs)$/, folder: 'nodes/shared/host/', messageId: 'internal' },
];

const isHelpers = (node) =>
	(node?.type === 'Identifier' && node.name === 'helpers') ||
	(node?.type === 'MemberExpression' &&
		(node.computed ? node.property.value === 'helpers' : node.property.name === 'helpers')) ||
	(['ChainExpression', 'TSNonNullExpression', 'TSAsExpression'].includes(node?.type) && isHelpers(node.expression));

export const oneWayOut = {
	meta: {
		type: 'problem',
		docs: { description: 'Requests are sent, and credentials read, in one place each' },
		schema: [],
		messages: {
			request:
				'Rule 4, one way out: only nodes/shared/transport/attempt.ts may name "{{name}}". Make a CasRequest and give it to send() of nodes/shared/transport/send.ts.',
			credential:
				'Rule 4, one way out: only nodes/shared/transport/connection.ts may name "{{name}}". Add what you need of the credential there.',
			internal:
				'"{{name}}" is not of n8n\'s interface for nodes: only nodes/shared/host/ may name it, with its row in nodes/shared/host/internals.ts.',
			declared:
				'Rule 4, one way out: with "{{name}}" n8n itself would send the request. Make a CasRequest and give it to send() of nodes/shared/transport/send.ts.',
			helpers:
				"Rule 4, one way out: call n8n's helpers by name and in place, as in context.helpers.getBinaryStream(…), so that it can be seen which one it is.",
		},
	},
	create(context) {
		const file = relative(context.cwd, context.filename).split(sep).join('/');
		const check = (node, name) => {
			const place = PLACES.find(
				({ names, files, folder }) =>
					names.test(name) && !files?.includes(file) && !(folder && file.startsWith(folder)),
			);
			if (place !== undefined) context.report({ node, messageId: place.messageId, data: { name } });
		};
		const inPlace = (node) => context.report({ node, messageId: 'helpers' });
		return {
			Identifier: (node) => check(node, node.name),
			Literal: (node) => typeof node.value === 'string' && check(node, node.value),
			TemplateElement: (node) => check(node, node.value.cooked ?? ''),
			MemberExpression(node) {
				if (!isHelpers(node.object)) return;
				if (node.computed) inPlace(node);
				else if (node.property.name === 'request') {
					context.report({ node, messageId: 'request', data: { name: 'helpers.request' } });
				}
			},
			VariableDeclarator: (node) => isHelpers(node.init) && inPlace(node),
			AssignmentExpression: (node) => isHelpers(node.right) && inPlace(node),
			'ObjectPattern > Property': (node) => {
				if (node.key.name === 'helpers' || node.key.value === 'helpers') inPlace(node);
			},
		};
	},
};
