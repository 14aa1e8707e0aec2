import { NodeHelpers, resetSafeRegexEngine, setSafeRegexEngine, type INodeParameters } from 'n8n-workflow';
import { CasOAuth2Api } from '../../credentials/CasOAuth2Api.credentials';

const { properties } = new CasOAuth2Api();

function isShown(name: string, values: INodeParameters): boolean {
	const property = properties.find((candidate) => candidate.name === name);
	if (property === undefined) throw new Error(`The credential has no field ${name}`);
	return NodeHelpers.displayParameter(values, property, null, null);
}

const custom = (apiBaseUrl: string) => ({ environment: 'custom', apiBaseUrl, endpointOverrides: '{}' });
const isWarned = (apiBaseUrl: string) => isShown('apiBaseUrlHttpNotice', custom(apiBaseUrl));

describe('the form of the credential', () => {
	it.each([
		'http://cas.example.com',
		'HTTP://cas.example.com',
		'Http://cas.example.com/',
		' http://cas.example.com:80',
	])('warns of %s, which leaves the local network unencrypted', (address) => expect(isWarned(address)).toBe(true));

	it.each([
		'http://cas-sandbox:4000',
		'http://10.0.0.7',
		'http://localhost',
		'http://127.0.0.1:4000/cas',
		'https://cas.example.com',
		'',
	])('does not warn of "%s"', (address) => expect(isWarned(address)).toBe(false));

	it('has the overrides of version 0.2 only where some are left', () => {
		const areShown = (endpointOverrides: string) => isShown('endpointOverrides', { endpointOverrides });
		expect(areShown('{"customsShipment.ingest": "/v2/shipments"}')).toBe(true);
		expect(areShown('{}')).toBe(false);
		expect(areShown('')).toBe(false);
		expect(isShown('endpointOverrides', {})).toBe(false);
	});

	it.each(['https://cas.example.com', 'http://127.0.0.1:4000', 'http://localhost:4000/cas', 'http://[::1]:4000', ''])(
		'is read with "%s" without a regular expression, which n8n would end on a busy machine',
		(address) => {
			const refuse = () => {
				throw new Error('Regular expression execution timed out');
			};
			setSafeRegexEngine({ exec: refuse, test: refuse, replace: refuse, matchAll: refuse, split: refuse });
			try {
				const read = NodeHelpers.getNodeParameters(properties, custom(address), true, false, null, null);
				expect(read).toMatchObject({ environment: 'custom', apiBaseUrl: address });
				expect(() => isWarned('http://10.0.0.7')).toThrow('timed out');
			} finally {
				resetSafeRegexEngine();
			}
		},
	);
});
