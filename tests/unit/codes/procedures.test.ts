import {
	checkProcedureCode,
	normaliseProcedureCode,
	procedureCodeName,
	procedureDirection,
	procedures,
	splitProcedureCode,
} from '../../../cas/codes/procedures';

describe('a procedure code', () => {
	it.each([
		['1000', 'Permanent export'],
		['4000', 'Release for free circulation and home use'],
		['4071', 'Release for free circulation and home use, after customs warehousing'],
		['5100', 'Inward processing'],
		['3151', 'Re-export, after inward processing'],
		['7100', 'Customs warehousing'],
	])('%s is %s', (code, name) => {
		expect(checkProcedureCode(code)).toEqual([]);
		expect(procedureCodeName(code)).toBe(name);
	});

	it('is two procedures: the one asked for, and the one before', () => {
		expect(splitProcedureCode('4071')).toEqual({ requested: '40', previous: '71' });
		expect(splitProcedureCode('407')).toBeUndefined();
	});

	it.each([
		['1051', 'exports goods that are under 51, which are no Union goods', 'Use 3151 to re-export them'],
		['1071', 'exports goods that are under 71, which are no Union goods', 'Use 3171 to re-export them'],
		['3140', 're-exports goods that are under 40, which are Union goods', 'Use 1040 to export them'],
		['6100', 'brings goods back that never left', 'Give the procedure they left under, as in 6110, 6121 or 6123'],
	])('%s is doubted: its halves do not go together', (code, message, action) => {
		expect(checkProcedureCode(code)).toMatchObject([
			{ severity: 'warn', rule: 'procedureCode.pair', message: `${code} ${message}`, action },
		]);
	});

	it.each('1000 1007 1040 1042 1044 1076 1100 2100 2144 2151 2154 2200 2300 3100 3151 3153 3154 3171'.split(' '))(
		'%s of an export passes',
		(code) => expect(checkProcedureCode(code)).toEqual([]),
	);

	it.each(
		'0100 0121 0700 0721 4000 4051 4053 4071 4221 4421 5100 5111 5121 5171 5300 6110 6121 6123 6131 6321 7100 7121 9500'.split(
			' ',
		),
	)('%s of an import passes', (code) => expect(checkProcedureCode(code)).toEqual([]));

	it.each([
		['0002', 'IN'],
		['0009', 'IN'],
		['0020', 'IN'],
		['0012', 'OUT'],
		['0019', 'OUT'],
		['0090', undefined],
	])('%s of the United Kingdom passes, and goes %s', (code, direction) => {
		expect(checkProcedureCode(code)).toEqual([]);
		expect(procedureDirection(code)).toBe(direction);
		expect(procedureCodeName(code)).toMatch(/^[A-Z]/);
	});

	it.each(['0001', '0013', '0040'])('%s of nobody is doubted', (code) => {
		expect(checkProcedureCode(code)[0]).toMatchObject({ severity: 'warn', rule: 'procedureCode.requested' });
	});

	it.each([
		['40', '40 has 2 digits'],
		['40710', '40710 has 5 digits'],
		['40A1', '40A1 is not made of 4 digits'],
		['', 'An empty value is not made of 4 digits'],
	])('of another shape is refused: %j', (value, message) => {
		expect(checkProcedureCode(value)).toMatchObject([
			{
				severity: 'refuse',
				rule: 'procedureCode.shape',
				message,
				action: 'Use 4 digits, the procedure asked for and then the one before, as in 4000 or 4071',
			},
		]);
	});

	it('with a half that is not in the list is doubted, half by half', () => {
		expect(checkProcedureCode('9900').map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
			'warn procedureCode.requested',
		]);
		expect(checkProcedureCode('4099').map(({ rule }) => rule)).toEqual(['procedureCode.previous']);
		expect(procedureCodeName('9900')).toBeUndefined();
	});

	it.each([
		['5400', 'procedureCode.requested', '5400 asks for procedure 54, which only stands as the procedure before'],
		['0000', 'procedureCode.requested', '0000 asks for procedure 00, which only stands as the procedure before'],
	])('that asks for what is only ever the procedure before is doubted: %s', (code, rule, message) => {
		expect(checkProcedureCode(code)).toMatchObject([{ severity: 'warn', rule, message }]);
	});

	it('may follow inward processing in another member state', () => expect(checkProcedureCode('3154')).toEqual([]));

	it.each([
		['10', 'OUT'],
		['31', 'OUT'],
		['76', 'OUT'],
		['77', 'OUT'],
		['40', 'IN'],
		['63', 'IN'],
		['78', 'IN'],
		['95', undefined],
		['54', undefined],
		['99', undefined],
	])('says which way the goods go: %s %s', (requested, direction) => {
		expect(procedureDirection(requested)).toBe(direction);
	});

	it('says so of every procedure but those before, and tax warehouses', () => {
		const silent = procedures.codes.map(({ code }) => code).filter((code) => procedureDirection(code) === undefined);
		expect(silent).toEqual(['00', '54', '95', '96']);
	});

	it('is read as people group it', () => {
		expect(normaliseProcedureCode('40 71')).toBe('4071');
		expect(normaliseProcedureCode('40.71')).toBe('4071');
	});
});
