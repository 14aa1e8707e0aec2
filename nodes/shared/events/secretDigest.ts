import { createHash } from 'node:crypto';

/** SHA-256 in hex of the text that a delivery carries as its proof. */
export function digestOf(verification: 'header' | 'basic', secret: string, userName: string): string {
	const sent = verification === 'header' ? secret : Buffer.from(`${userName}:${secret}`, 'utf8').toString('base64');
	return createHash('sha256').update(sent).digest('hex');
}
