import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { relatedTests } from '../../../scripts/check/related';

describe('the tests that a change touches', () => {
	it('are those that import it, the nearest first', () => {
		const { quick, slow } = relatedTests(['cas/identifiers/mrn.ts']);
		expect(quick[0]).toBe('tests/unit/identifiers/mrn.test.ts');
		expect(quick.indexOf('tests/nodes/casIngest.operations.test.ts')).toBeGreaterThan(10);
		expect([...quick, ...slow].filter((test) => !existsSync(join(__dirname, '..', '..', '..', test)))).toEqual([]);
	});

	it('are the test itself where it has changed', () => {
		expect(relatedTests(['tests/unit/identifiers/parties.test.ts']).quick).toEqual([
			'tests/unit/identifiers/parties.test.ts',
		]);
	});

	it('are those of the flows for a flow, which nothing imports', () => {
		expect(relatedTests(['workflows-examples/watch/workflow.json']).quick).toContain('tests/unit/flows/lint.test.ts');
	});

	it('are slow where their first lines say so', () => {
		const { quick, slow } = relatedTests(['cas/workbook/read.ts']);
		expect(slow).toContain('tests/unit/workbook/roundTrip.test.ts');
		expect(quick).not.toContain('tests/unit/workbook/roundTrip.test.ts');
	});

	it('are never those with a real n8n or a browser', () => {
		const { quick, slow } = relatedTests(['scripts/demo/flows.ts', 'sandbox/server.ts']);
		expect([...quick, ...slow].filter((test) => /^tests\/(e2e|browser|host-free)\//.test(test))).toEqual([]);
	});

	it('are none for a file that no test reads', () => {
		expect(relatedTests(['LICENSE.md'])).toEqual({ quick: [], slow: [] });
	});
});
