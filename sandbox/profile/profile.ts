import { z } from 'zod';
import { DECLARATION_ACTION_NAMES } from '../../cas/contract/actions';
import { ENDPOINTS, type EndpointName } from '../../cas/contract/endpoints';
import { MESSAGE_MODELS } from '../../cas/messages';

/**
 * The contract profile as the sandbox reads it: where a CAS differs from what this package assumes. Maps lead from our names and
 * places to theirs. The sandbox shares no reading of it with the nodes, so that a mistake in one of the two shows.
 */

const text = z.string().min(1);
const names = z.record(text);
const fields = names;
const code = z.union([text, z.number(), z.boolean()]);
/** By place: our code → theirs, or a list of theirs. */
const codes = z.record(z.union([z.array(code), z.object({ allowed: z.array(code) }).strict(), z.record(code)]));

const endpoint = z
	.object({
		method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']),
		path: z.string().startsWith('/'),
		scope: text,
		accepted: z.array(z.number().int().min(200).max(299)).min(1),
		reference: text,
		body: text,
	})
	.strict()
	.partial();

const search = z
	.object({
		list: text,
		total: text,
		next: text,
		nextParameter: text,
		parameters: names,
		arrays: z.enum(['repeat', 'comma', 'brackets']),
		maxOffset: z.number().int().nonnegative(),
		maxPageSize: z.number().int().positive(),
	})
	.strict()
	.partial();

const message = z
	.object({
		fields,
		constants: z.record(z.unknown()),
		required: z.array(text),
		lengths: z.record(z.number().int().positive()),
		codes,
	})
	.strict()
	.partial();

const signature = z
	.object({
		header: text,
		signed: z.enum(['{timestamp}.{body}', '{body}']),
		algorithm: z.enum(['sha256', 'sha512']),
		encoding: z.enum(['hex', 'base64']),
		toleranceSeconds: z.number().int().positive(),
	})
	.strict()
	.partial();

const subscriptions = z
	.object({
		fields,
		constants: z.record(z.unknown()),
		list: text,
		id: text,
		secretHeader: text,
		signature,
		validation: z.object({ eventType: text, codeAt: text, answerField: text }).strict().partial(),
	})
	.strict()
	.partial();

/** The bodies that change a declaration, beside those of its actions. */
const CHANGES = ['update', 'updateItem', 'createItem'] as const;

const isEndpoint = (name: string): name is EndpointName => Object.hasOwn(ENDPOINTS, name);
const isMessage = (name: string) => Object.hasOwn(MESSAGE_MODELS, name);
const isBody = (name: string) => [...DECLARATION_ACTION_NAMES, ...CHANGES].some((known) => known === name);

const contractProfile = z
	.object({
		$schema: z.string(),
		name: z.string(),
		endpoints: z.record(
			z.string().refine(isEndpoint, 'is no endpoint'),
			z.union([
				z
					.string()
					.startsWith('/')
					.transform((path) => ({ path })),
				endpoint,
			]),
		),
		scopes: names,
		search,
		messages: z.record(z.string().refine(isMessage, 'is no message'), message),
		actions: z.record(z.string().refine(isBody, 'is no action and no change'), message),
		declaration: z.object({ fields, codes }).strict().partial(),
		statuses: names,
		statusMeanings: z.record(z.unknown()),
		events: z
			.object({ types: names, subtypes: z.record(names), fields })
			.strict()
			.partial(),
		subscriptions,
		problems: z.object({ list: text, path: text, message: text, title: text, detail: text }).strict().partial(),
	})
	.strict()
	.partial();

export type ContractProfile = z.infer<typeof contractProfile>;
export type EndpointProfile = z.infer<typeof endpoint>;
export type MessageProfile = z.infer<typeof message>;
export type SearchProfile = z.infer<typeof search>;
export type SubscriptionsProfile = z.infer<typeof subscriptions>;

/** @throws Error that names the entry that the sandbox cannot use. */
export function readProfile(document: unknown): ContractProfile {
	const parsed = contractProfile.safeParse(document);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new Error(`The contract profile at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`);
}
