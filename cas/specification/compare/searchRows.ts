import { SEARCH_PARAMETERS } from '../../contract/search';
import type { Specification, SpecMessage, SpecOperation } from '../description';
import type { EndpointMatch } from '../match/matchEndpoints';
import { wordsOf } from '../match/words';
import { SEARCH_ENVELOPE } from '../ours/envelopes';
import { messageOf } from './endpointRows';
import { envelopeParts, foundRow, valueRow } from './envelopeRows';
import type { ComparisonRow } from './rows';

const PART = 'Search';
/** Words of a parameter that asks for the page behind a mark. */
const MARKS = new Set(['cursor', 'continuation', 'after', 'mark', 'next', 'page', 'token', 'secret']);

/** Rows for the search of declarations: its list, total, next page, and how parameters are written. */
export function searchRows(specification: Specification, matches: readonly EndpointMatch[]): ComparisonRow[] {
	const match = matches.find(({ endpoint }) => endpoint === 'declaration.search');
	if (match === undefined || match.confidence === 'doubtful') return [];
	const operation = specification.operations[match.operation]!;
	const answer = messageOf(specification, match.operation, 'answer');
	return [...(answer === undefined ? [] : answerRows(answer)), ...parameterRows(operation)];
}

function answerRows(answer: SpecMessage): ComparisonRow[] {
	const list = longestList(answer);
	const isBare = list === undefined;
	const field = isBare ? undefined : answer.fields[list];
	const listRow =
		field === undefined
			? []
			: [
					valueRow(
						PART,
						['search', 'list'],
						{ ours: 'list', label: 'List of declarations', theirs: field.path, description: field.description },
						{ confidence: 'sure', reason: 'the list that holds most fields' },
					),
				];
	const parts = envelopeParts(SEARCH_ENVELOPE, answer, list);
	return [
		...listRow,
		...parts.map((found) =>
			foundRow(PART, ['search', found.name], found.name === 'total' ? 'Total' : 'Next page', found),
		),
	];
}

/** Of the lists that stand in no other, the one with most fields. */
function longestList({ fields, isList }: SpecMessage): number | undefined {
	if (isList) return undefined;
	const counts = new Map<number, number>();
	const outermost = fields.map(() => -1);
	fields.forEach(({ parent, isList: isOne }, position) => {
		outermost[position] = parent >= 0 && outermost[parent]! >= 0 ? outermost[parent]! : isOne ? position : -1;
		const list = outermost[position]!;
		if (list >= 0) counts.set(list, (counts.get(list) ?? 0) + 1);
	});
	return [...counts].sort(([one, a], [other, b]) => b - a || one - other)[0]?.[0];
}

function parameterRows({ parameters }: SpecOperation): ComparisonRow[] {
	const query = parameters.filter((parameter) => parameter.in === 'query');
	const plain = (name: string) => name.replace(/\[\]$/, '');
	const styles = new Set(query.filter(({ isList }) => isList).map(({ style }) => style));
	const [style] = styles;
	const mark = query.find(
		({ name, description }) =>
			!Object.hasOwn(SEARCH_PARAMETERS, plain(name)) &&
			[...wordsOf(name), ...wordsOf(description)].some((word) => MARKS.has(word)),
	);
	const maximum = (name: string) => query.find((parameter) => parameter.name === name)?.maximum;
	const row = (entry: string, label: string, theirs: string, reason: string, value: unknown = theirs) =>
		valueRow(PART, ['search', entry], { ours: entry, label, theirs }, { confidence: 'likely', reason }, value);
	const [offset, limit] = [maximum('offset'), maximum('limit')];
	return [
		...(styles.size === 1 && style !== undefined && style !== 'repeat'
			? [row('arrays', 'How several values are written', style, 'as its parameters say')]
			: []),
		...(mark === undefined
			? []
			: [row('nextParameter', 'Parameter of the next page', mark.name, 'has the words of one')]),
		...(offset === undefined
			? []
			: [row('maxOffset', 'Largest offset', String(offset), 'the maximum of the parameter', offset)]),
		...(limit === undefined || limit >= 100
			? []
			: [row('maxPageSize', 'Largest page', String(limit), 'the maximum of the parameter', limit)]),
	];
}
