import type { IExecuteFunctions } from 'n8n-workflow';
import { ourStatuses } from '../../../../cas/contract/profile/ourNames';
import { withLabel, type LabelledProblem } from '../../../../cas/declaration/problemField';
import { problemsOfDeclaration } from '../../../../cas/declaration/problems';
import { standingOf, type Standing } from '../../../../cas/declaration/standing';
import { summaryOfDeclaration } from '../../../../cas/declaration/summary';
import { concurrently } from '../../../shared/timing/concurrently';
import type { CasConnection } from '../../../shared/transport/connection';
import type { ItemFailure } from '../../../shared/items/failedItem';
import { namesIn } from '../../../shared/fields/namesIn';
import { pacer, type Pacer } from '../../../shared/transport/pacer';
import { parameterFailure } from '../../../shared/items/perItem';
import { inRounds } from '../../../shared/timing/rounds';
import { cancelSignalOf } from '../../../shared/transport/cancelSignal';
import { chosenDeclaration } from './chosenDeclaration';
import { readDeclaration } from '../../../shared/declarations/readDeclaration';

/** How the waiting for one item ended. */
export type Waited =
	| {
			readonly standing: Standing;
			/** The simplified declaration, empty where CAS has none yet. */
			readonly about: Readonly<Record<string, unknown>>;
			readonly problems: readonly LabelledProblem[];
	  }
	| { readonly failure: ItemFailure };

const LOOKS_AT_A_TIME = 5;

/**
 * Looks at the declarations of all items, in rounds, until each has reached a target or stopped, or the time is over. One deadline
 * holds for all, however many they are; a cancelled execution ends the waiting.
 */
export async function waitForAll(
	context: IExecuteFunctions,
	connection: CasConnection,
	{ seconds }: { seconds: number },
): Promise<Waited[]> {
	const pace = pacer({ signal: cancelSignalOf(context) });
	const ids = new Map<number, string>();
	const results: Waited[] = [];
	let open = context.getInputData().map((_, itemIndex) => itemIndex);
	await inRounds(pace, seconds, async () => {
		await concurrently(open, LOOKS_AT_A_TIME, async (itemIndex) => {
			results[itemIndex] = await look(context, connection, { itemIndex, ids, pace });
		});
		open = open.filter((itemIndex) => isOpen(results[itemIndex]));
		return open.length > 0;
	});
	return results;
}

const isOpen = (result: Waited | undefined) =>
	result !== undefined && 'standing' in result && result.standing.kind === 'notYet';

async function look(
	context: IExecuteFunctions,
	connection: CasConnection,
	{ itemIndex, ids, pace }: { itemIndex: number; ids: Map<number, string>; pace: Pacer },
): Promise<Waited> {
	const targets = ourStatuses(targetsOf(context, itemIndex), connection.profile);
	if (targets.length === 0) {
		return parameterFailure('No target status is chosen', 'Choose at least one in Target Statuses.');
	}
	let declarationId = ids.get(itemIndex);
	if (declarationId === undefined) {
		const chosen = await chosenDeclaration(context, connection, itemIndex);
		if ('failure' in chosen) {
			if (chosen.isMissing !== true) return chosen;
			// CAS makes the declaration some time after it took the shipment.
			return { standing: { kind: 'notYet', reason: `${chosen.failure.message} yet.` }, about: {}, problems: [] };
		}
		declarationId = chosen.declarationId;
		ids.set(itemIndex, declarationId);
	}
	const read = await readDeclaration(context, connection, declarationId, { pacer: pace });
	if ('failure' in read) return read;
	const { declaration } = read;
	return {
		standing: standingOf(declaration, targets, connection.profile.statusMeanings),
		about: summaryOfDeclaration(declaration),
		problems: problemsOfDeclaration(declaration).map((problem) => withLabel(problem, declaration)),
	};
}

function targetsOf(context: IExecuteFunctions, itemIndex: number): string[] {
	return ['targetStatuses', 'otherTargetStatuses'].flatMap((name) =>
		namesIn(context.getNodeParameter(name, itemIndex, '')),
	);
}
