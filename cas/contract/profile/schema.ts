import { messageEntries } from '../../messages';
import { PROFILE_PATH_CHARACTERS } from '../../limits';
import { DECLARATION_ACTION_NAMES } from '../actions';
import { ENDPOINTS } from '../endpoints';
import { EVENT_TYPES } from '../eventTypes';
import { SCOPES } from '../scopes';
import { MAX_PAGE_SIZE } from '../search';
import { KNOWN_STATUSES } from '../statuses';
import { CHANGE_NAMES } from './profile';

type Schema = Readonly<Record<string, unknown>>;

const described = (description: string, schema: Schema): Schema => ({ description, ...schema });
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
	type: 'object',
	properties,
	additionalProperties: false,
});
const map = (names: readonly string[], value: Schema): Schema => ({
	type: 'object',
	propertyNames: { enum: names },
	additionalProperties: value,
});
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const text: Schema = { type: 'string', minLength: 1 };
const scalar: Schema = { type: ['string', 'number', 'boolean'] };

/** The JSON Schema (draft 7) of a Contract Profile, for editors. `parseProfile` says more, in sentences. */
export function profileSchema(): Schema {
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Contract Profile of n8n-nodes-customs4trade',
		description: 'Where a CAS differs from what the package assumes. Every part is optional; {} is CAS as assumed.',
		...object({
			$schema: { type: 'string' },
			name: described('Shown in tables', text),
			endpoints: described(
				'Calls, by their name in docs/contract.md: a path, or an object',
				map(Object.keys(ENDPOINTS), { anyOf: [ref('urlPath'), ref('endpoint')] }),
			),
			scopes: described('Our scope → theirs', map(Object.keys(SCOPES), text)),
			search: ref('search'),
			messages: described(
				'Messages that are ingested',
				object(
					bodiesOf(
						messageEntries().map(({ key }) => key),
						'message',
					),
				),
			),
			actions: described(
				'Bodies of declaration actions, and of changes: update, createItem, updateItem',
				object(bodiesOf([...DECLARATION_ACTION_NAMES, ...CHANGE_NAMES], 'message')),
			),
			declaration: described(
				'Declarations as CAS returns them',
				object({ fields: ref('fields'), codes: ref('codes') }),
			),
			statuses: described('Our status → theirs', map(KNOWN_STATUSES, text)),
			statusMeanings: described('Statuses that only they have', {
				type: 'object',
				additionalProperties: ref('statusMeaning'),
			}),
			events: object({
				types: described('Our event type → theirs', map(Object.keys(EVENT_TYPES), text)),
				subtypes: map(Object.keys(EVENT_TYPES), { type: 'object', additionalProperties: text }),
				fields: ref('fields'),
			}),
			subscriptions: ref('subscriptions'),
			problems: described(
				'Error bodies; path and message stand in the entries of list',
				object({ list: ref('path'), path: ref('path'), message: ref('path'), title: ref('path'), detail: ref('path') }),
			),
		}),
		definitions: {
			path: described('A place in a document of theirs: names and dots, lists as []', {
				type: 'string',
				maxLength: PROFILE_PATH_CHARACTERS,
				examples: ['payload.lines[].text'],
			}),
			urlPath: { type: 'string', pattern: '^/(?!/)[^\\s?#\\\\%;]*$', examples: ['/v2/shipments'] },
			endpoint: object({
				method: { enum: ['GET', 'POST', 'PATCH', 'DELETE'] },
				path: ref('urlPath'),
				scope: described('Their name of the scope', text),
				accepted: described('Statuses that mean success', {
					type: 'array',
					items: { type: 'integer', minimum: 200, maximum: 299 },
					minItems: 1,
				}),
				reference: described('Where the reference stands in the answer', ref('path')),
				body: described('Where what is read stands in the answer; of a document its address', ref('path')),
			}),
			search: object({
				list: ref('path'),
				total: ref('path'),
				next: described('Where the next page is told: a number to skip, a token or a link', ref('path')),
				nextParameter: described('The query parameter that takes the token', text),
				parameters: { type: 'object', additionalProperties: text },
				arrays: { enum: ['repeat', 'comma', 'brackets'] },
				maxOffset: { type: 'integer', minimum: 0 },
				maxPageSize: { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE.value },
			}),
			message: object({
				fields: ref('fields'),
				constants: described('Their place → value, added where absent', { type: 'object' }),
				required: described('Their places that must be filled', { type: 'array', items: ref('path') }),
				lengths: described('Their place → most characters', {
					type: 'object',
					additionalProperties: { type: 'integer', minimum: 1 },
				}),
				codes: ref('codes'),
			}),
			fields: described('Our place → theirs; a group or list moves with all that is in it', {
				type: 'object',
				additionalProperties: ref('path'),
			}),
			codes: described('Their place → our code → theirs, or the list of values that are taken', {
				type: 'object',
				additionalProperties: {
					anyOf: [
						{ type: 'object', additionalProperties: scalar },
						{ type: 'array', items: scalar },
					],
				},
			}),
			statusMeaning: {
				...object({
					kind: { enum: ['progress', 'success', 'attention', 'ended'] },
					meaning: text,
					isChangeable: described('Header and goods items may be changed in it', { type: 'boolean' }),
				}),
				required: ['kind'],
			},
			subscriptions: object({
				fields: ref('fields'),
				constants: { type: 'object' },
				list: ref('path'),
				id: ref('path'),
				secretHeader: text,
				signature: object({
					header: text,
					signed: { enum: ['{timestamp}.{body}', '{body}'] },
					algorithm: { enum: ['sha256', 'sha512'] },
					encoding: { enum: ['hex', 'base64'] },
					toleranceSeconds: { type: 'integer', minimum: 1, maximum: 86_400 },
				}),
				validation: object({ eventType: text, codeAt: ref('path'), answerField: text }),
			}),
		},
	};
}

function bodiesOf(names: readonly string[], definition: string): Record<string, Schema> {
	return Object.fromEntries(names.map((name) => [name, ref(definition)]));
}
