import { z } from 'zod';
import { DIRECTIONS } from '../../cas/contract/ingestion';
import { KNOWN_STATUSES, type KnownStatus } from '../../cas/contract/statuses';
import { statusOf, type Declaration, type Outcome } from '../world/records';
import type { World } from '../world/world';

/** Where an outcome can be told to stay: the statuses that the sandbox's life cycle passes through. */
const statusName = z
	.string()
	.refine(
		(name): name is KnownStatus => KNOWN_STATUSES.some((known) => known === name),
		'is not a status of the contract',
	);

/** What the control API takes as an outcome. */
export const outcomeSpec = z
	.object({
		externalReference: z.string().min(1),
		direction: z.enum(DIRECTIONS).optional(),
		/** `continue` takes an outcome back and lets a held declaration go on. */
		outcome: z.enum(['Invalid', 'CustomsError', 'DocumentControl', 'stay', 'continue']),
		status: statusName.optional(),
		errors: z.array(z.string()).optional(),
	})
	.strict()
	.refine(({ outcome, status }) => outcome !== 'stay' || status !== undefined, 'stay needs the status to stay in');

export type OutcomeSpec = z.infer<typeof outcomeSpec>;

/** Words in an external reference that ask for an outcome, for those who only have a workbook. */
export const MAGIC_WORDS: readonly {
	word: string;
	outcome: Outcome['outcome'];
	status?: KnownStatus;
	meaning: string;
}[] = [
	{ word: 'INVALID', outcome: 'Invalid', meaning: 'The first validation finds an issue; a corrected shipment passes' },
	{
		word: 'CUSTOMSERROR',
		outcome: 'CustomsError',
		meaning: 'The authority refuses the first submission; a corrected shipment passes',
	},
	{ word: 'DOCUMENTCONTROL', outcome: 'DocumentControl', meaning: 'Documents are asked for before the release' },
	{ word: 'STAYSUBMITTED', outcome: 'stay', status: 'Submitted', meaning: 'The authority never answers' },
];

/**
 * Takes the outcome of this kind that waits for the declaration, or undefined. `Invalid`, `CustomsError` and `DocumentControl` happen
 * once; `stay` holds until it is taken back.
 */
export function takeOutcome(
	world: World,
	declaration: Declaration,
	kind: Outcome['outcome'],
): Omit<Outcome, 'externalReference'> | undefined {
	const asked = world.outcomes.find(
		(outcome) => outcome.outcome === kind && isAbout(outcome, declaration) && isTime(outcome, declaration),
	);
	if (asked !== undefined) {
		if (kind !== 'stay') world.outcomes = world.outcomes.filter((outcome) => outcome !== asked);
		return asked;
	}
	const reference = declaration.externalReference.toUpperCase().replace(/[^A-Z]/g, '');
	const magic = MAGIC_WORDS.find(({ word, outcome }) => outcome === kind && reference.includes(word));
	if (magic === undefined || !isTime(magic, declaration)) return undefined;
	const hasHappened = declaration.history.some(({ status }) => status === magic.outcome);
	return hasHappened ? undefined : { outcome: magic.outcome, status: magic.status };
}

export function isAbout(outcome: Pick<Outcome, 'externalReference' | 'direction'>, declaration: Declaration): boolean {
	return (
		outcome.externalReference === declaration.externalReference &&
		(outcome.direction === undefined || outcome.direction === declaration.direction)
	);
}

const isTime = ({ outcome, status }: Pick<Outcome, 'outcome' | 'status'>, declaration: Declaration) =>
	outcome !== 'stay' || status === statusOf(declaration);
