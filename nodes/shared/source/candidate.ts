import type { IDataObject } from 'n8n-workflow';
import { checkMessage, type MessageModel } from '../../../cas/messages';
import { asUpdate } from '../../../cas/messages/model/asUpdate';
import { columnOf } from '../../../cas/messages/model/columnOf';
import { refusals, type Problem } from '../../../cas/problem';
import { shown } from '../../../cas/shown';
import type { Draft } from './messageSource';

/** A message as it would be sent, with what the check says of it. */
export interface Candidate {
	readonly message: Record<string, unknown>;
	/** The fields that identify the message, for every output. */
	readonly identity: IDataObject;
	/** `customs shipment SO-1 (OUT)` */
	readonly subject: string;
	readonly refusals: readonly Problem[];
	readonly warnings: readonly Problem[];
}

/** `partial`: only what is given is changed. `clear`: what is then to be taken away, by column or place. */
export function candidateOf(
	draft: Draft,
	model: MessageModel,
	partial: boolean,
	clear: readonly string[] = [],
): Candidate {
	const { value, problems: ofRows } = draft.build();
	const checked = checkMessage(model, value, { partial });
	const isUpdate = partial && Object.keys(checked.message).length > 0;
	const update = isUpdate ? asUpdate(model, value, checked.message, clear) : undefined;
	const message = update?.message ?? checked.message;
	const problems = [...ofRows, ...checked.problems, ...(update?.problems ?? [])].map((problem) =>
		withColumn(model, problem),
	);
	const identity = Object.fromEntries(model.identity.map((name) => [name, message[name]])) as IDataObject;
	return {
		message,
		identity,
		subject: subjectOf(model, Object.values(identity)),
		refusals: refusals(problems),
		warnings: problems.filter(({ severity }) => severity === 'warn'),
	};
}

/** With the name by which a row, a mapped field or an SQL alias says the field. */
function withColumn(model: MessageModel, problem: Problem): Problem {
	const column = problem.path === '' ? undefined : columnOf(model, problem.path);
	return column === undefined || column === problem.path ? problem : { ...problem, column };
}

function subjectOf(model: MessageModel, [reference, ...rest]: unknown[]): string {
	const noun = model.labels.en.toLowerCase();
	if (reference === undefined) return noun;
	const more = rest.filter((value) => value !== undefined);
	return `${noun} ${shown(reference)}${more.length > 0 ? ` (${more.map(shown).join(', ')})` : ''}`;
}
