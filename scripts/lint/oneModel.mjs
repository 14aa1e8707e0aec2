// The rule `house/one-model`: what cas/messages says about a field is not said again by hand: neither its label, nor a field of a
// panel. The names and labels are those of the model itself.
import { require as requireTypeScript } from 'tsx/cjs/api';

/** Parameters that ask which declaration or document is meant, or for a plain text; they have the name of a field, and are none. */
const ASKED_FOR = new Set(['direction', 'documentReference', 'text']);

/** A word alone is a label by chance: `Date`, `Type`. */
const isPhrase = (label) => label.includes(' ');

let known;

/** The names and the labels in all languages of all fields of all messages. */
function model() {
	if (known !== undefined) return known;
	const { messageEntries } = requireTypeScript('../../cas/messages/index.ts', import.meta.url);
	known = { names: new Set(), labels: new Set() };
	for (const entry of messageEntries()) collect(entry.model.root.fields);
	for (const name of ASKED_FOR) known.names.delete(name);
	return known;
}

function collect(fields) {
	for (const [name, field] of Object.entries(fields)) {
		known.names.add(name);
		for (const { labels, fields: inner } of [field, field.item ?? {}]) {
			for (const label of Object.values(labels ?? {}).filter(isPhrase)) known.labels.add(label);
			if (inner !== undefined) collect(inner);
		}
	}
}

const textOf = (properties, key) =>
	properties.find(({ key: name }) => name?.name === key || name?.value === key)?.value?.value;

export const oneModel = {
	meta: {
		type: 'problem',
		docs: { description: 'A field of a message is described in cas/messages only' },
		schema: [],
		messages: {
			field:
				'Rule 1, one model: "{{name}}" is a field of a message. Derive it from cas/messages, as nodes/shared/source/panelFields.ts does.',
			label:
				'Rule 1, one model: "{{name}}" is the label of a field. Take it from cas/messages, as headerOf and labelOf do.',
		},
	},
	create: (context) => ({
		ObjectExpression(node) {
			const name = textOf(node.properties, 'name');
			if (textOf(node.properties, 'displayName') === undefined || !model().names.has(name)) return;
			context.report({ node, messageId: 'field', data: { name } });
		},
		Literal(node) {
			if (typeof node.value !== 'string' || !isPhrase(node.value) || !model().labels.has(node.value)) return;
			context.report({ node, messageId: 'label', data: { name: node.value } });
		},
	}),
};
