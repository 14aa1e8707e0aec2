import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../cas/contract/declaration';
import type { DeclarationData } from '../../../cas/declaration/openness';
import { replacedCollections } from '../../../cas/declaration/replacedCollections';
import type { MessageModel } from '../../../cas/messages';
import type { CasRequest } from '../../../cas/request/casRequest';
import { changeIntention } from '../../../cas/declaration/intention';
import { problemFailure, problemJson, type ItemFailure } from '../../shared/items/failedItem';
import type { ItemResult } from '../../shared/items/perItem';
import { readDeclaration } from '../../shared/declarations/readDeclaration';
import { changeBody } from './changeBody';
import { findTrace } from './lostAnswer';
import type { ChangeRun } from './run';
import { nounOf, sendChange, type Sending } from './sendChange';
import { chosenTarget, guardedTarget, type Target } from './target';

/** A change of header or goods items, as an operation describes it. */
export interface ChangeKind {
	/** `The change of the header` */
	readonly title: string;
	/** What the body is checked by; without it there is none. */
	readonly model?: MessageModel;
	readonly partial: boolean;
	request(declarationId: string, body: Record<string, unknown>): CasRequest;
	/** What CAS has stored of what changes, for a warning about collections that are replaced. */
	stored?(before: DeclarationData): Readonly<Record<string, unknown>> | undefined;
	/** Fields for the output where the declaration shows that the change was taken, after an answer that was lost. */
	trace(now: DeclarationData, before: DeclarationData, body: Record<string, unknown>): IDataObject | undefined;
	/** Fields that every output of the item carries. */
	readonly output: IDataObject;
	/** Whether a refusal may mean that the change had been made already. */
	isDone?(refusal: Refusal, before: DeclarationData | undefined): boolean;
}

type Refusal = Pick<Extract<Sending, { kind: 'refused' }>, 'isNotThere' | 'wasOpen'>;

/** Runs one change for one item: body, guard, request, and what became of it. */
export async function changeItem(
	run: ChangeRun,
	{ itemIndex, doubtSinceMs }: { itemIndex: number; doubtSinceMs?: number },
	kind: ChangeKind,
): Promise<ItemResult> {
	const intention = changeIntention(kind.title);
	const given = bodyOf(run, kind, itemIndex);
	if ('failure' in given) return given;
	const chosen = await chosenTarget(run, itemIndex);
	if ('failure' in chosen) return chosen;
	const identity = { ...chosen.identity, ...kind.output };
	if (given.refusals.length > 0) {
		const subject = `${nounOf(intention)} of ${chosen.subject}`;
		return { failure: problemFailure(subject, given.refusals, identity) };
	}
	const { body } = given;
	const change = { intention, model: kind.model, request: kind.request(chosen.declarationId, body), doubtSinceMs };
	return await run.turns.inTurn(chosen.declarationId, async (): Promise<ItemResult> => {
		const guarded = await guardedTarget(run, chosen, intention);
		if ('failure' in guarded) return withDetails(guarded, kind.output);
		const target: Target = { ...guarded, identity: { ...guarded.identity, ...kind.output } };
		const { before } = target;
		const warnings = [...given.warnings, ...warningsAbout(kind, body, before)].map(problemJson);
		const common = { ...(warnings.length > 0 && { warnings }), outcome: 'accepted' };
		const item = (more: IDataObject) => ({ items: [{ json: { ...target.identity, ...more, ...common } }] });

		const sending = await sendChange(run, target, change);
		if (sending.kind === 'accepted') {
			return item(sending.referenceId === undefined ? {} : { referenceId: sending.referenceId });
		}
		if (sending.kind === 'refused') {
			return (await isDone(run, target, kind, sending)) ? item({ confirmedBy: 'answer' }) : sending;
		}
		const trace = (now: DeclarationData) => kind.trace(now, before ?? {}, body);
		const found = await findTrace(run, target, { change, sent: sending.sent, trace });
		if ('failure' in found) return found;
		return item({ ...identityOfDeclaration(found.now), ...found.trace, confirmedBy: 'declaration' });
	});
}

/** Whether a refusal means that the change had been made already: the declaration is read to see that. */
async function isDone(
	{ context, connection }: ChangeRun,
	{ declarationId, before }: Target,
	kind: ChangeKind,
	refusal: Refusal,
): Promise<boolean> {
	if (kind.isDone?.(refusal, before) !== true) return false;
	const read = await readDeclaration(context, connection, declarationId);
	return 'declaration' in read && kind.trace(read.declaration, before ?? {}, {}) !== undefined;
}

function bodyOf({ context }: ChangeRun, { model, partial }: ChangeKind, itemIndex: number) {
	return model === undefined
		? { body: {}, refusals: [], warnings: [] }
		: changeBody(context, model, itemIndex, { partial });
}

function warningsAbout(
	{ model, stored }: ChangeKind,
	body: Record<string, unknown>,
	before: DeclarationData | undefined,
) {
	const known = before === undefined ? undefined : stored?.(before);
	return model === undefined || known === undefined ? [] : replacedCollections(model, body, known);
}

function withDetails({ failure }: { failure: ItemFailure }, details: IDataObject): { failure: ItemFailure } {
	return { failure: { ...failure, details: { ...failure.details, ...details } } };
}
