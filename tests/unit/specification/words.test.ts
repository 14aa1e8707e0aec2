import { wordsOf } from '../../../cas/specification/match/words';

describe('the words of a name or a sentence', () => {
	it.each([
		['grossMass', ['gross', 'mass']],
		['GROSS_WEIGHT', ['gross', 'mass']],
		['XMLGrossWgt2', ['xml', 'gross', 'mass', '2']],
		['zip-code', ['postcode', 'code']],
		['Commodities', ['commodity']],
		['Décl.Réf_Nr', ['declaration', 'reference', 'number']],
		['The weight of the goods', ['mass', 'goods']],
		['', []],
	])('%s', (text, words) => {
		expect(wordsOf(text)).toEqual(words);
	});
});
