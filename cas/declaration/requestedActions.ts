import { ACTION_LEADS_TO, type DeclarationActionName } from '../contract/actions';
import {
	ACTION_UNSUCCESSFUL,
	ACTIONS_FIELD,
	DOCUMENTS_FIELD,
	HISTORY_FIELD,
	identityOfDeclaration,
	listOfDeclaration,
	presentDate,
} from '../contract/declaration';
import { attachmentsOf } from './documents';
import type { DeclarationData } from './openness';

/** How an action stands, as far as a declaration tells. */
export interface ActionState {
	readonly isFinished: boolean;
	/** It ended without success. */
	readonly isUnsuccessful: boolean;
	readonly referenceId?: string;
	readonly message?: string;
	/** What tells it: the list of actions, or, where CAS sends none, that the status moved. */
	readonly toldBy: 'actions' | 'status';
}

interface Asked {
	readonly action: DeclarationActionName;
	/** The declaration before the action was asked for. */
	readonly before: DeclarationData;
	readonly referenceId?: string;
}

/**
 * The state of an action that was asked for after `before`, read from the declaration `now`; undefined where nothing of it is to be
 * seen. The list of actions is assumed; without it, a status that moved or a SAD that appeared counts as its end.
 */
export function actionState(now: DeclarationData, { action, before, referenceId }: Asked): ActionState | undefined {
	if (!Array.isArray(now[ACTIONS_FIELD.value])) return stateByStatus(now, before, action);
	const known = listOfDeclaration(before, ACTIONS_FIELD.value).length;
	const fresh = listOfDeclaration(now, ACTIONS_FIELD.value).slice(known);
	const entry =
		fresh.find((candidate) => referenceId !== undefined && candidate.referenceId === referenceId) ??
		fresh.find((candidate) => candidate.action === action);
	if (entry === undefined) return undefined;
	return {
		isFinished: presentDate(entry.finishedAt) !== undefined,
		isUnsuccessful: entry.result === ACTION_UNSUCCESSFUL.value,
		toldBy: 'actions',
		...(typeof entry.referenceId === 'string' && { referenceId: entry.referenceId }),
		...(typeof entry.message === 'string' && { message: entry.message }),
	};
}

function stateByStatus(
	now: DeclarationData,
	before: DeclarationData,
	action: DeclarationActionName,
): ActionState | undefined {
	const hasMoved = hasStatusMoved(before, now);
	const hasSad = action === 'generateSad' && documentCount(now) > documentCount(before);
	return hasMoved || hasSad ? { isFinished: true, isUnsuccessful: false, toldBy: 'status' } : undefined;
}

/**
 * The state of an action whose answer was lost, or undefined where nothing proves that CAS took it. A status that merely moved
 * proves nothing: the declaration may have gone on by itself.
 */
export function provenState(now: DeclarationData, asked: Asked): ActionState | undefined {
	const state = actionState(now, asked);
	if (state?.toldBy === 'actions') return state;
	const { status } = identityOfDeclaration(now);
	const leadsTo: readonly string[] = ACTION_LEADS_TO.value[asked.action] ?? [];
	const isProven = status !== undefined && leadsTo.includes(status) && hasStatusMoved(asked.before, now);
	return isProven ? { isFinished: true, isUnsuccessful: false, toldBy: 'status' } : undefined;
}

/** Whether the declaration has taken another status in between. */
export function hasStatusMoved(before: DeclarationData, now: DeclarationData): boolean {
	return (
		identityOfDeclaration(before).status !== identityOfDeclaration(now).status ||
		countOf(now, HISTORY_FIELD.value) > countOf(before, HISTORY_FIELD.value)
	);
}

const countOf = (declaration: DeclarationData, field: string) => listOfDeclaration(declaration, field).length;

const documentCount = (declaration: DeclarationData) =>
	countOf(declaration, DOCUMENTS_FIELD.value) + attachmentsOf(declaration).length;
