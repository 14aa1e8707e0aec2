import { MAX_ATTEMPTS, MAX_ATTEMPTS_AT_ODD_ANSWERS } from '../../../cas/request/retry';
import { MODES, type Cell, type Mode } from './cell';
import { FAULT_NAMES, FAULTS, type AttemptFault, type FaultName } from './faults';
import { KINDS, type Kind } from './kinds';

/** What may happen to the second attempt: each way in which one can end, once. */
const LATER: readonly FaultName[] = ['tooMany', 'refused', 'droppedBefore', 'unavailableAfter'];
/** That a deletion finds nothing may be for its having been done, or not. */
const LATER_OF_DELETIONS: readonly FaultName[] = [...LATER, 'notThere', 'gone'];
/** And to the third, behind some of each way. */
const LAST: FaultName = 'droppedAfter';
const BEFORE_LAST: ReadonlySet<FaultName> = new Set(['loginBusy', 'refused', 'droppedBefore', 'gatewayAfter']);
/** What comes first where others follow: some of each way in which an attempt can end. */
const FIRST: ReadonlySet<FaultName> = new Set([
	...BEFORE_LAST,
	'forbidden',
	'tooMany',
	'conflict',
	'droppedAfter',
	'unavailableBefore',
	'page',
	'nothingAfter',
	'tornAfter',
]);
/** What may not end. */
const STANDING: ReadonlySet<FaultName> = new Set([
	'unauthorised',
	'forbidden',
	'tooMany',
	'loginBusy',
	'droppedBefore',
	'droppedAfter',
	'unavailableAfter',
	'nothingAfter',
]);
/** What may stay as it is, behind a first attempt that left it open. */
const FOR_EVER: readonly FaultName[] = ['loginBusy', 'tooMany', 'unavailableBefore'];
const BEFORE_FOR_EVER: readonly FaultName[] = ['droppedBefore', 'droppedAfter', 'errorAfter', 'nothingAfter'];

const MODE_NAMES = Object.keys(MODES) as Mode[];

const faultOf = (name: FaultName): AttemptFault => FAULTS[name];

/** Whether another attempt may follow, by the node itself or by n8n's Retry On Fail: what comes after no attempt needs no cell. */
function goesOn({ isOnce }: Kind, mode: Mode, name: FaultName): boolean {
	if (name === 'none') return false;
	const { again } = faultOf(name);
	if (again === 'never') return mode === 'retryOnFail' && name !== 'otherSuccess';
	return again === 'always' || !isOnce;
}

/** The fault for as many attempts as the node makes. */
function attemptsOf(name: FaultName): FaultName[] {
	const isOddAnswer = faultOf(name).codes.includes('noReference');
	return Array<FaultName>(isOddAnswer ? MAX_ATTEMPTS_AT_ODD_ANSWERS : MAX_ATTEMPTS).fill(name);
}

/** The faults of one, two and three attempts, and those that do not end. */
function sequencesOf(kind: Kind, mode: Mode): Pick<Cell, 'faults' | 'isForEver'>[] {
	const ended = (faults: FaultName[]) => ({ faults, isForEver: false });
	const standing = (faults: FaultName[]) => ({ faults, isForEver: true });
	const isFollowed = (name: FaultName) => goesOn(kind, mode, name);
	const followed = FAULT_NAMES.filter(isFollowed);
	const after = kind.isDeletion === true ? LATER_OF_DELETIONS : LATER;
	const pairs = followed.filter((name) => FIRST.has(name)).flatMap((first) => after.map((later) => [first, later]));
	const threes = pairs
		.filter(([first, later]) => BEFORE_LAST.has(first!) && isFollowed(later!))
		.map((pair) => [...pair, LAST]);
	const open = BEFORE_FOR_EVER.filter(isFollowed);
	// All the attempts of a run, and what the next run of n8n's Retry On Fail meets.
	const runs = mode === 'retryOnFail' ? open.map((name) => [...attemptsOf(name), 'refused' as const]) : [];
	return [
		...[...FAULT_NAMES.map((name) => [name]), ...pairs, ...threes, ...runs].map(ended),
		...followed.filter((name) => STANDING.has(name)).map((name) => standing([name])),
		...open.flatMap((first) => FOR_EVER.map((last) => standing([first, last]))),
	];
}

export const cellsOf = (kind: Kind): Cell[] =>
	MODE_NAMES.flatMap((mode) => sequencesOf(kind, mode).map((sequence) => ({ kind, mode, ...sequence })));

/** Every cell of the matrix, in order of the kinds. */
export const allCells = (): Cell[] => KINDS.flatMap(cellsOf);
