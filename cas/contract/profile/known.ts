import { HEADER_CHARACTERS } from '../../limits';
import { customsShipment } from '../../messages';
import type { Field } from '../../messages/model/field';
import { namesOf } from '../../messages/model/names';
import * as declaration from '../declaration';
import { EVENT_ENVELOPE_FIELDS } from '../events';
import { EVENT_TYPES } from '../eventTypes';
import type { Fact } from '../fact';
import { EACH, patternText, type PathPattern } from './path';
import { closest } from './parsing/notes';

/** The fields that a map may name on our side. */
export interface KnownFields {
	/** What is wrong with a path of ours, as a sentence without its end; undefined where it leads to a field. The hint takes some time. */
	problemOf(path: PathPattern, withHint: boolean): string | undefined;
	/** What stands there, where that is known. */
	kindOf(path: PathPattern): 'value' | 'group' | 'list' | undefined;
}

/** The fields of a message. */
export function fieldsOfModel(root: Field): KnownFields {
	return {
		problemOf: (path, withHint) => {
			const found = fieldOrStep(root, path);
			if (typeof found !== 'number') return undefined;
			const before = patternText(path.slice(0, found));
			const outer = fieldOrStep(root, path.slice(0, found)) as Field;
			if (outer.kind === 'list') return `\`${before}\` is a list; write \`${before}[]\` for its entries`;
			if (path[found] === EACH) return `\`${before}\` is no list`;
			const meant = withHint ? likePath(root, path) : undefined;
			return `there is no field \`${patternText(path)}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
		},
		kindOf: (path) => {
			const found = fieldOrStep(root, path);
			if (typeof found === 'number') return undefined;
			return found.kind === 'group' || found.kind === 'list' ? found.kind : 'value';
		},
	};
}

/** The field at a path, or the number of the first step that leads nowhere. */
function fieldOrStep(root: Field, path: PathPattern): Field | number {
	let field = root;
	for (const [at, step] of path.entries()) {
		if (step === EACH && field.kind === 'list') field = field.item;
		else if (step !== EACH && field.kind === 'group' && Object.hasOwn(field.fields, step)) field = field.fields[step]!;
		else return at;
	}
	return field;
}

/** The field that a path may have been meant for: by its column or label, or by a last name like this one. */
function likePath(root: Field, path: PathPattern): string | undefined {
	const text = patternText(path);
	const last = String(path.findLast((step) => step !== EACH) ?? '');
	if (last.length > HEADER_CHARACTERS) return undefined;
	for (const name of [text, last]) {
		const named = namesOf(root).find(name);
		if (named?.kind === 'leaf') {
			return patternText(named.path.map((step) => (typeof step === 'number' ? EACH : step)));
		}
	}
	const paths = pathsOf(root);
	const name = closest(last, paths.keys());
	return name === undefined ? undefined : paths.get(name);
}

const known = new WeakMap<Field, ReadonlyMap<string, string>>();

/** The first path of each name in a model. */
function pathsOf(root: Field): ReadonlyMap<string, string> {
	const before = known.get(root);
	if (before !== undefined) return before;
	const paths = new Map<string, string>();
	const open: [Field, string][] = [[root, '']];
	for (let at = 0; at < open.length; at += 1) {
		const [field, path] = open[at]!;
		if (field.kind === 'list') open.push([field.item, `${path}[]`]);
		if (field.kind !== 'group') continue;
		for (const [name, inner] of Object.entries(field.fields)) {
			const place = path === '' ? name : `${path}.${name}`;
			if (!paths.has(name)) paths.set(name, place);
			open.push([inner, place]);
		}
	}
	known.set(root, paths);
	return paths;
}

/** Names inside the parts of a declaration that the contract describes in words. */
const DESCRIBED = [
	['status', 'time', 'severity', 'source', 'path', 'message', 'type', 'creationDate'],
	[
		'currencyCode',
		'totalAmount',
		'taxes',
		'typeCode',
		'goodsItemSequenceNumeric',
		'baseAmount',
		'ratePercent',
		'amount',
	],
	['action', 'referenceId', 'requestedAt', 'finishedAt', 'result'],
].flat();

let declarationNames: ReadonlySet<string> | undefined;

/** The names that our reader of declarations knows, at whatever place. */
function namesOfDeclaration(): ReadonlySet<string> {
	if (declarationNames !== undefined) return declarationNames;
	const facts = Object.values(declaration).filter((one): one is Fact<unknown> & typeof one => 'value' in one);
	const texts = facts.flatMap(({ value }) => textsIn(value));
	return (declarationNames = new Set([
		...texts.filter((text) => /^[a-z]\w*$/i.test(text)),
		...DESCRIBED,
		...pathsOf(customsShipment.root).keys(),
	]));
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The fields of a declaration as CAS returns it. Only names are known: which shape an answer has is not documented. */
export const DECLARATION_KNOWN: KnownFields = named(() => namesOfDeclaration());

function named(names: () => ReadonlySet<string>): KnownFields {
	return {
		problemOf: (path, withHint) => {
			const unknown = path.find((step) => step !== EACH && !names().has(step));
			if (typeof unknown !== 'string') return undefined;
			const meant = withHint ? closest(unknown, names()) : undefined;
			const where = path.length > 1 ? ` in \`${patternText(path)}\`` : '';
			return `there is no field \`${unknown}\`${where}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
		},
		kindOf: () => undefined,
	};
}

/** The fields of an event. */
export const EVENT_KNOWN: KnownFields = listed(() => [
	...EVENT_ENVELOPE_FIELDS,
	...Object.values(EVENT_TYPES).flatMap(({ value }) => Object.keys(value.data.shape).map((name) => `data.${name}`)),
]);

/** The fields of a subscription, as it is asked for and as it is listed. */
export const SUBSCRIPTION_KNOWN: KnownFields = listed(() => [
	'id',
	'endpointUrl',
	'filters',
	'filters[].eventType',
	'filters[].eventSubTypes',
	'deliveryHeader',
	'deliveryHeader.name',
	'deliveryHeader.value',
	'basicAuthentication',
	'basicAuthentication.userName',
	'basicAuthentication.password',
	'signingKey',
	'description',
]);

function listed(pathTexts: () => readonly string[]): KnownFields {
	let paths: ReadonlySet<string> | undefined;
	const all = () => (paths ??= new Set(pathTexts()));
	return {
		problemOf: (path, withHint) => {
			const text = patternText(path);
			const plain = text.endsWith('[]') ? text.slice(0, -2) : text;
			if (all().has(plain) || path.length === 0) return undefined;
			if (!withHint) return `there is no field \`${text}\``;
			const byEnd = [...all()].find((one) => one.endsWith(`.${plain}`));
			const meant = byEnd ?? closest(plain, all());
			return `there is no field \`${text}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
		},
		kindOf: () => undefined,
	};
}
