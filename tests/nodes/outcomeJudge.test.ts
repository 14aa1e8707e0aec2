import { untrue, untrueAgain, type Said, type Truth } from './outcomes/judge';

const truth: Truth = {
	count: 0,
	things: 0,
	wasOpen: false,
	isOnce: true,
	isDeletion: false,
	codes: new Set(['serverError', 'format', 'loginBusy']),
};
const refused: Said = { outcome: 'refused', code: 'format', retry: 'afterFix', text: 'CAS answered 400.' };
const open: Said = {
	outcome: 'unknown',
	code: 'serverError',
	retry: 'lookFirst',
	text: 'CAS may have taken it or not.',
};
const accepted: Said = { outcome: 'accepted', text: '' };
const stopped = (text: string): Said => ({ outcome: 'stopped', text });

describe('the judge of the outcome matrix', () => {
	it.each<[string, Said, Partial<Truth>]>([
		['refused, and there is none', refused, {}],
		['unknown after an open answer, there or not', open, { wasOpen: true, count: 1, things: 1 }],
		['accepted, and there is one', accepted, { count: 1, things: 1 }],
		['stopped, and nobody can know', stopped(open.text), { wasOpen: true, count: 1 }],
		['stopped, and there is none', stopped('CAS answered 400.'), {}],
	])('believes: %s', (_, said, so) => {
		expect(untrue(said, { ...truth, ...so })).toEqual([]);
	});

	it.each<[string, Said, Partial<Truth>, RegExp]>([
		['refused, and there is one', refused, { count: 1 }, /^"refused" \(format\), and CAS has 1$/],
		['accepted, and there is none', accepted, {}, /^"accepted", and CAS has none$/],
		['unknown, and nothing was open', open, {}, /nothing was open/],
		['a word that is none', { ...refused, outcome: 'sent' }, {}, /^no outcome/],
		['a code that is none', { ...refused, code: 'bad' }, {}, /^no code/],
		['the code of something else', { ...refused, code: 'loginScope' }, {}, /^the code loginScope/],
		['no advice', { ...refused, retry: '' }, {}, /^no retry/],
		['safe, where a second one counts', { ...open, retry: 'safe' }, { wasOpen: true }, /^unknown, but "safe"$/],
		['two things', accepted, { count: 2, things: 2 }, /^CAS has it 2 times$/],
		[
			'stopped, and there is one',
			stopped('CAS answered 502.'),
			{ wasOpen: true, count: 1 },
			/^CAS has 1, and the error/,
		],
		['stopped as open, and nothing was', stopped(open.text), {}, /^nothing was open/],
		[
			'nothing was sent, and there is one',
			{ ...open, text: 'Nothing was sent.' },
			{ wasOpen: true, count: 1 },
			/it says/,
		],
		[
			'safe to run again, where it is not',
			{ ...open, text: 'So it is safe to run it again.' },
			{ wasOpen: true },
			/twice/,
		],
	])('names the lie: %s', (_, said, so, lie) => {
		expect(untrue(said, { ...truth, ...so })).toEqual(expect.arrayContaining([expect.stringMatching(lie)]));
	});

	it('names what is not true when it is tried again', () => {
		expect(untrueAgain(refused, accepted, { ...truth, count: 1, things: 1 })).toEqual([]);
		expect(untrueAgain(refused, refused, truth)).toHaveLength(1);
		expect(untrueAgain(open, refused, { ...truth, count: 1 })).toHaveLength(1);
		expect(untrueAgain(open, accepted, { ...truth, count: 2, things: 2 })).toEqual(['again: CAS has it 2 times']);
	});

	it('knows that what is gone cannot be taken away again', () => {
		const gone = {
			...refused,
			code: 'notFound',
			text: 'It is not there: where it was deleted before, nothing is left.',
		};
		expect(untrueAgain(open, gone, { ...truth, isDeletion: true, count: 1 })).toEqual([]);
		expect(untrueAgain(open, gone, { ...truth, count: 1 })).toHaveLength(1);
	});
});
