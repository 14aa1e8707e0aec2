import { DECLARATION_ACTION_NAMES } from '../../../cas/contract/actions';
import { KNOWN_STATUSES } from '../../../cas/contract/statuses';
import { createdItems } from '../../../cas/declaration/goodsItems';
import { declarationSubject, whyNotOpen } from '../../../cas/declaration/openness';
import { replacedCollections } from '../../../cas/declaration/replacedCollections';
import { actionState, provenState } from '../../../cas/declaration/requestedActions';
import { actionIntention, changeIntention } from '../../../cas/declaration/intention';
import { goodsItem } from '../../../cas/messages';
import {
	requestAction,
	createGoodsItem,
	deleteGoodsItem,
	updateDeclaration,
} from '../../../cas/request/declarationChanges';

const inStatus = (currentStatus: string, more: object = {}) => ({ id: 'd', currentStatus, ...more });

describe('what is wished of a declaration', () => {
	const wishes = [...DECLARATION_ACTION_NAMES.map(actionIntention), changeIntention('The change of the header')];

	it.each(wishes.map((intention) => [intention.kind, intention] as const))(
		'%s is either open in a status, or refused with that status and an advice',
		(_kind, intention) => {
			for (const status of KNOWN_STATUSES) {
				const notOpen = whyNotOpen(intention, inStatus(status));
				if (intention.allowedIn.includes(status)) expect(notOpen).toBeUndefined();
				else {
					expect(notOpen?.because).toBe(`is in status ${status}`);
					expect(notOpen?.advice).toMatch(/ is possible in .+\. [A-Z].+[.]$/);
				}
			}
		},
	);

	it('tells since when, where the history says so', () => {
		const history = [
			{ status: 'New', time: '2026-01-15T08:00:00Z' },
			{ status: 'Submitted', time: '2026-01-15T08:00:06Z' },
		];
		const because = (status: string) => whyNotOpen(actionIntention('submit'), inStatus(status, { history }))?.because;
		expect(because('Submitted')).toBe('has been in status Submitted since 2026-01-15T08:00:06Z');
		expect(because('Released')).toBe('is in status Released');
	});

	it('is left to CAS where the status is not known, or not told', () => {
		expect(whyNotOpen(actionIntention('submit'), inStatus('Besluit'))).toBeUndefined();
		expect(whyNotOpen(actionIntention('submit'), { id: 'd' })).toBeUndefined();
	});

	it('of an excise movement asks for an ARC only where CAS says that there is none', () => {
		const intention = actionIntention('receiptReport');
		expect(whyNotOpen(intention, inStatus('Departed', { arc: null }))?.because).toMatch(/no ARC/);
		expect(whyNotOpen(intention, inStatus('Departed', { arc: '26BE00000000000000010' }))).toBeUndefined();
		expect(whyNotOpen(intention, inStatus('Departed'))).toBeUndefined();
	});
});

describe('the name of a declaration in a sentence', () => {
	it.each([
		[{ externalReference: 'SO-1', direction: 'OUT', lrn: 'L' }, 'declaration SO-1 (OUT)'],
		[{ externalReference: 'SO-1' }, 'declaration SO-1'],
		[{ mrn: 'M', declarationId: 'd' }, 'declaration M'],
		[{ declarationId: 'd' }, 'declaration d'],
	])('%j', (identity, subject) => {
		expect(declarationSubject(identity)).toBe(subject);
	});
});

describe('an action in the list of a declaration', () => {
	const old = { action: 'validate', referenceId: 'r0', finishedAt: '2026-01-15T08:00:00Z', result: 'Successful' };
	const before = inStatus('Invalid', { actions: [old] });
	const asked = { action: 'validate' as const, before };

	it('of before is not taken for the one that was asked for', () => {
		expect(actionState(before, asked)).toBeUndefined();
	});

	it('is found by its referenceId, or else by its name', () => {
		const now = inStatus('Invalid', { actions: [old, { action: 'validate', referenceId: 'r1', finishedAt: null }] });
		expect(actionState(now, asked)).toEqual({
			isFinished: false,
			isUnsuccessful: false,
			referenceId: 'r1',
			toldBy: 'actions',
		});
		expect(actionState(now, { ...asked, action: 'submit' })).toBeUndefined();
	});

	it('of a CAS without such a list is proven only by a status that it alone leads to', () => {
		const was = inStatus('Accepted');
		const moved = inStatus('Released');
		expect(actionState(moved, { action: 'invalidate', before: was })?.isFinished).toBe(true);
		expect(provenState(moved, { action: 'invalidate', before: was })).toBeUndefined();
		expect(provenState(inStatus('Cancelled'), { action: 'invalidate', before: was })?.toldBy).toBe('status');
	});
});

describe('a goods item that may have been made', () => {
	const sent = { goodsDescription: 'Pumps', netMass: 4, packages: [{ typeCode: 'PX' }] };
	const made = { ...sent, governmentAgencyGoodsItemId: '2', packages: [{ typeCode: 'PX', casReference: 'x' }] };
	const declaration = (...governmentAgencyGoodsItems: object[]) => ({ governmentAgencyGoodsItems });
	const known = { governmentAgencyGoodsItemId: '1', ...sent };

	it('is new and holds all that was sent, whatever CAS adds', () => {
		expect(createdItems(declaration(known), declaration(known, made), sent)).toEqual([made]);
		expect(createdItems(declaration(known), declaration(known), sent)).toEqual([]);
		expect(createdItems(declaration(), declaration({ ...made, netMass: 5 }), sent)).toEqual([]);
	});
});

describe('a list in an update', () => {
	const stored = { packages: [{ casReference: 'a', typeCode: 'PX' }], previousDocuments: [], netMass: 4 };

	it('is warned of where it replaces entries with keys, and only there', () => {
		const warned = (given: object) => replacedCollections(goodsItem, { ...given }, stored).map(({ path }) => path);
		expect(warned({ packages: [{ typeCode: 'BX' }] })).toEqual(['packages']);
		expect(warned({ packages: [] })).toEqual(['packages']);
		expect(warned({ packages: [{ casReference: 'a', quantity: 2 }] })).toEqual([]);
		expect(warned({ previousDocuments: [{ id: 'x' }], netMass: 5 })).toEqual([]);
	});
});

describe('a request that changes something', () => {
	it('goes again only where that is safe', () => {
		const key = { casReference: 'a', id: 'x' };
		expect(updateDeclaration('d', { shipTo: 'GB' }).whenUnanswered).toBe('resend');
		expect(updateDeclaration('d', { additionalDocuments: [key] }).whenUnanswered).toBe('resend');
		expect(updateDeclaration('d', { additionalDocuments: [{ id: 'x' }] }).whenUnanswered).toBe('resend');
		expect(updateDeclaration('d', { additionalDocuments: [key, { id: 'y' }] }).whenUnanswered).toBe('giveUp');
		expect(deleteGoodsItem('d', '1').whenUnanswered).toBe('resend');
		expect(createGoodsItem('d', {}).whenUnanswered).toBe('giveUp');
		for (const action of DECLARATION_ACTION_NAMES) {
			expect(requestAction('d', action, {}).whenUnanswered).toBe('giveUp');
		}
	});
});
