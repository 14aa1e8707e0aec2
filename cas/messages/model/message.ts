import type { Finding } from '../../identifiers/finding';
import type { Labels } from '../../language';
import type { Phrase } from '../../speech';
import type { Field, Fields, GroupField, ValueOf } from './field';

/** What a rule across fields reports: a finding and the path that it is about. */
interface RuleFinding extends Finding {
	readonly path: string;
	readonly value: unknown;
}

/**
 * The value of a field as far as it is sound: whatever was refused is left out, so any field may be absent, at any depth.
 * An entry of a list keeps its place: a group is then empty, a single value undefined.
 */
export type SoundOf<F> = F extends { kind: 'list'; item: infer Item }
	? (Item extends { kind: 'group' } ? SoundOf<Item> : ValueOf<Item> | undefined)[]
	: F extends { kind: 'group'; fields: infer Inner }
		? { [K in keyof Inner]?: SoundOf<Inner[K]> }
		: ValueOf<F>;

/** A message as a rule sees it. */
export type Draft<F extends Fields> = SoundOf<GroupField<F>>;

/** What one rule has against one field of one message. */
export interface Objection {
	readonly path: string;
	readonly value: unknown;
	/** What is wrong, without a final period. */
	readonly message: string;
	/** What to do, without a final period. */
	readonly action: string;
	/** The sentence in the catalogue, so that other languages have it too. */
	readonly phrase: Phrase;
}

/** What people may know of a rule without a message at hand; the docs list it. */
export interface RuleSummary {
	/** `mass.netAboveGross` */
	readonly name: string;
	readonly severity: Finding['severity'];
	/** What holds for a good message, in one sentence without a final period. */
	readonly about: string;
}

/** A rule over several fields. It sees sound values only, and is asked whatever else is wrong with the message. */
export interface RuleOver<Seen> extends RuleSummary {
	/** The rule asks for something that an update may leave out. */
	readonly wholeOnly?: boolean;
	readonly find: (seen: Seen) => readonly Objection[];
}

export type Rule<F extends Fields> = RuleOver<Draft<F>>;

interface RuleOptions {
	/** The message is an update: rules that ask for something are left out. */
	readonly partial?: boolean;
}

/** One message of the Ingest API: its fields, described once, and the rules across them. */
export interface MessageModel {
	/** CAS's own name, as in the message list of "sending data". */
	readonly name: string;
	readonly labels: Labels;
	readonly root: GroupField;
	/** The fields that identify the message; they stay required in a partial message. */
	readonly identity: readonly string[];
	/** Why names are assumed that neither the documentation nor the evidence shows. */
	readonly assumedBecause: string;
	/** What every message carries and nobody is asked for. */
	readonly constants?: Readonly<Record<string, string>>;
	/** Tells a message of an earlier version of this package, of which nothing is sent. */
	readonly recognise?: (message: Readonly<Record<string, unknown>>) => Finding | undefined;
	/** What a column of an earlier version is called today; empty where it has no place any more. */
	readonly columnSince?: (name: string) => string | undefined;
	/** Lists that had a field of their own in the panel of an earlier version, and the name of each today. */
	readonly earlierLists?: Readonly<Record<string, string>>;
	/** For a message that CAS is giving up: what to use instead, in one sentence without a final period. */
	readonly deprecated?: string;
	readonly rules: readonly RuleSummary[];
	/** What the rules report of a message from which all refused values were taken out. */
	check(message: Record<string, unknown>, options?: RuleOptions): RuleFinding[];
}

export type TypedMessageModel<F extends Fields> = MessageModel & { readonly root: GroupField<F> };

export type MessageOf<M> = M extends { root: GroupField<infer F> } ? ValueOf<GroupField<F>> : never;

/** Of a message whose fields no documentation and no evidence shows. */
const UNKNOWN_NAMES =
	'CAS documents that the message exists, not its fields; they are named as those of the customs shipment';

interface MessageDefinition<F extends Fields> {
	readonly name: string;
	readonly labels: Labels;
	readonly root: GroupField<F>;
	readonly identity: readonly (keyof F & string)[];
	readonly assumedBecause?: string;
	readonly constants?: Readonly<Record<string, string>>;
	readonly recognise?: MessageModel['recognise'];
	readonly columnSince?: MessageModel['columnSince'];
	readonly earlierLists?: MessageModel['earlierLists'];
	readonly deprecated?: string;
}

/** The rules see the message itself, or what is made of it once for all of them. */
type RulesOf<F extends Fields, Seen> =
	| { readonly see?: undefined; readonly rules: readonly Rule<F>[] }
	| { readonly see: (message: Draft<F>) => Seen; readonly rules: readonly RuleOver<Seen>[] };

export function defineMessage<F extends Record<string, Field>, Seen = Draft<F>>(
	definition: MessageDefinition<F> & RulesOf<F, Seen>,
): TypedMessageModel<F> {
	const { rules, see, recognise, columnSince, ...rest } = definition;
	const sees = see as ((message: unknown) => Seen) | undefined;
	const all = rules as readonly RuleOver<unknown>[];
	const ofUpdate = all.filter(({ wholeOnly }) => wholeOnly !== true);
	return {
		assumedBecause: UNKNOWN_NAMES,
		...rest,
		rules,
		...(recognise !== undefined && { recognise }),
		...(columnSince !== undefined && { columnSince }),
		check: (message, { partial = false } = {}) => {
			const seen = sees === undefined ? message : sees(message);
			const found: RuleFinding[] = [];
			for (const { name, severity, find } of partial ? ofUpdate : all)
				for (const objection of find(seen)) found.push({ ...objection, severity, rule: name });
			return found;
		},
	};
}
