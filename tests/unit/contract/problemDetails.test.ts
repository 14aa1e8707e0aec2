import { readProblemDetails } from '../../../cas/contract/problemDetails';

describe('an error body of CAS', () => {
	it('is read as RFC 7807 with the errors map of ASP.NET Core', () => {
		expect(
			readProblemDetails({
				title: 'One or more validation errors occurred.',
				status: 400,
				traceId: '00-ab',
				errors: { '$.direction': ['Must be IN or OUT.'], externalReference: ['Required.', 'Too short.'] },
			}),
		).toEqual({
			title: 'One or more validation errors occurred.',
			detail: undefined,
			traceId: '00-ab',
			fields: [
				{ path: '$.direction', message: 'Must be IN or OUT.' },
				{ path: 'externalReference', message: 'Required.' },
				{ path: 'externalReference', message: 'Too short.' },
			],
		});
	});

	it('is read from bytes, since a document request asks for bytes', () => {
		expect(readProblemDetails(new TextEncoder().encode('{"title":"Not found"}')).title).toBe('Not found');
	});

	it('may list its fields', () => {
		expect(readProblemDetails({ errors: [{ field: 'lrn', message: 'unknown' }, 'noise'] }).fields).toEqual([
			{ path: 'lrn', message: 'unknown' },
		]);
	});

	it('may be an OAuth error or plain text', () => {
		expect(readProblemDetails({ error: 'invalid_client', error_description: 'Wrong secret' })).toMatchObject({
			title: 'invalid_client',
			detail: 'Wrong secret',
		});
		expect(readProblemDetails('upstream gone')).toEqual({ detail: 'upstream gone', fields: [] });
	});

	it.each([undefined, null, 7, [], '', '<html><b>502</b></html>', {}])('never throws: %p', (body) => {
		expect(readProblemDetails(body).fields).toEqual([]);
	});

	it('cannot smuggle markup or control characters into a message, nor flood it', () => {
		const { title } = readProblemDetails({ title: `a\u0000b\u001b[31m<img src=x>${'x'.repeat(2_000)}` });
		expect(title).toMatch(/^a b \[31mimg src=x/);
		expect(title!.length).toBeLessThanOrEqual(501);
	});
});
