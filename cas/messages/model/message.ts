import type { Finding } from '../../identifiers/finding';
import type { Labels } from '../../language';
import type { Fields, GroupField, ValueOf } from './field';

/** What a rule across fields reports: a finding and the path that it is about. */
export interface RuleFinding extends Finding {
	readonly path: string;
	readonly value: unknown;
}

/** A message as far as it could be read: required fields may still be absent. */
export type Draft<F extends Fields> = Partial<ValueOf<GroupField<F>>>;

/** A rule over several fields. It sees only messages whose fields have the right types. */
export type Rule<F extends Fields> = (message: Draft<F>) => readonly RuleFinding[];

/** One message of the Ingest API: its fields, described once, and the rules across them. */
export interface MessageModel {
	/** CAS's own name, as in the message list of "sending data". */
	readonly name: string;
	readonly labels: Labels;
	readonly root: GroupField;
	/** The fields that identify the message; they stay required in a partial message. */
	readonly identity: readonly string[];
	/** What the rules report of a message whose fields have the right types. */
	check(message: Record<string, unknown>): RuleFinding[];
}

export type TypedMessageModel<F extends Fields> = MessageModel & { readonly root: GroupField<F> };

export type MessageOf<M> = M extends { root: GroupField<infer F> } ? ValueOf<GroupField<F>> : never;

interface MessageDefinition<F extends Fields> {
	readonly name: string;
	readonly labels: Labels;
	readonly root: GroupField<F>;
	readonly identity: readonly (keyof F & string)[];
	readonly rules: readonly Rule<F>[];
}

export function defineMessage<F extends Fields>({ rules, ...definition }: MessageDefinition<F>): TypedMessageModel<F> {
	return { ...definition, check: (message) => rules.flatMap((rule) => rule(message as Draft<F>)) };
}
