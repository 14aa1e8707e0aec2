import type { Finding } from '../../identifiers/finding';
import type { Labels } from '../../language';
import type { Fields, GroupField, ValueOf } from './field';

/** What a rule across fields reports: a finding and the path that it is about. */
export interface RuleFinding extends Finding {
	readonly path: string;
	readonly value: unknown;
}

/** A message as far as it could be read: every field may be absent or of the wrong type where the schema refused it. */
export type Draft<F extends Fields> = Partial<ValueOf<GroupField<F>>>;

/**
 * A rule over several fields. It sees only messages whose fields have the right types. Typed as a method, so that a model
 * of certain fields may stand where any model is asked for.
 */
export type Rule<F extends Fields> = { check(message: Draft<F>): readonly RuleFinding[] }['check'];

/** One message of the Ingest API: its fields, described once, and the rules across them. */
export interface MessageModel<F extends Fields = Fields> {
	/** CAS's own name, as in the message list of "sending data". */
	readonly name: string;
	readonly labels: Labels;
	readonly root: GroupField<F>;
	/** The fields that identify the message; they stay required in a partial message. */
	readonly identity: readonly (keyof F & string)[];
	readonly rules: readonly Rule<F>[];
}

export type MessageOf<M> = M extends MessageModel<infer F> ? ValueOf<GroupField<F>> : never;
