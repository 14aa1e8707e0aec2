import { createHmac } from 'node:crypto';
import { asJson, JSON_TYPE, type HostileDelivery, type Target } from './hostileDelivery';

/** Good events from a sender that does not have the secret: 120 ways to pretend. */
export function forgeries({ secret, secretHeader, event }: Target): HostileDelivery[] {
	const body = asJson(event);
	const with_ = (name: string, headers: Record<string, string>): HostileDelivery => ({
		name,
		body,
		headers: { ...JSON_TYPE, ...headers },
	});
	const guess = (name: string, value: string) => with_(`secret: ${name}`, { [secretHeader]: value });
	const flipped = [...secret].map((character, at) =>
		guess(`one wrong character at ${at}`, secret.slice(0, at) + (character === '0' ? '1' : '0') + secret.slice(at + 1)),
	);
	const seconds = Math.floor(Date.now() / 1_000);
	const sign = (key: string, time: number | string) =>
		createHmac('sha256', key).update(`${time}.`).update(body).digest('hex');
	const signature = (name: string, value: string) => with_(`signature: ${name}`, { 'x-cas-signature': value });
	const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
	return [
		with_('no secret at all', {}),
		...flipped,
		guess('empty', ''),
		guess('blank', '   '),
		guess('without its end', secret.slice(0, -1)),
		guess('without its beginning', secret.slice(1)),
		guess('its first half', secret.slice(0, 32)),
		guess('and more', `${secret}0`),
		guess('twice', `${secret}${secret}`),
		guess('twice, as a repeated header', `${secret}, ${secret}`),
		guess('and another, as a repeated header', `${secret}, x`),
		guess('in capitals', secret.toUpperCase() === secret ? `${secret}A` : secret.toUpperCase()),
		guess('backwards', [...secret].reverse().join('')),
		guess('in quotes', `"${secret}"`),
		guess('as base64', Buffer.from(secret).toString('base64')),
		guess('as its bytes in base64', Buffer.from(secret, 'hex').toString('base64')),
		guess('zeros', '0'.repeat(64)),
		guess('undefined', 'undefined'),
		guess('null', 'null'),
		guess('true', 'true'),
		guess('an object', '[object Object]'),
		guess('a pattern', '.*'),
		guess('SQL', "' OR '1'='1"),
		guess('an expression', '={{ $json.secret }}'),
		guess('a template', '${secret}'),
		guess('long', 'a'.repeat(8_000)),
		guess('Latin', 'é'.repeat(64)),
		...['x-cas-secret', 'x-webhook-secret', 'x-cas-webhook-secret-2', 'x-api-key'].map((header) =>
			with_(`the secret in ${header}`, { [header]: secret }),
		),
		with_('the secret as bearer token', { authorization: `Bearer ${secret}` }),
		with_('the secret as cookie', { cookie: `${secretHeader}=${secret}` }),
		...[`cas:${secret}`, `:${secret}`, `${secret}:`, secret, 'cas:', ''].map((text, index) =>
			with_(`basic ${index}`, { authorization: basic(text) }),
		),
		...['Basic', 'Basic !!!', 'basic', 'Digest username="cas"', 'Negotiate abc'].map((authorization) =>
			with_(`authorization ${authorization}`, { authorization }),
		),
		signature('with the secret of the header', `t=${seconds},v1=${sign(secret, seconds)}`),
		signature('with an empty key', `t=${seconds},v1=${sign('', seconds) || '0'}`),
		...[0, 1, seconds - 301, seconds + 301, seconds - 86_400].map((time) =>
			signature(`of another time, ${time - seconds} s`, `t=${time},v1=${sign('guess', time)}`),
		),
		...[
			'',
			't=',
			'v1=',
			't=,v1=',
			`t=${seconds}`,
			`v1=${'0'.repeat(64)}`,
			`t=NaN,v1=${'0'.repeat(64)}`,
			',,,,',
			'=',
			't=1=2,v1=3=4',
		].map((text) => signature(`of the form ${JSON.stringify(text)}`, text)),
		signature('many', `t=${seconds},${Array.from({ length: 100 }, () => `v1=${'a'.repeat(64)}`).join(',')}`),
	];
}
