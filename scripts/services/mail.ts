import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const HOST = '127.0.0.1';
const POLL_MS = 50;
const ARRIVES_WITHIN_MS = 300_000;

/** A mail as it came in. */
export interface ReceivedMail {
	readonly receivedAt: Date;
	/** The sender and the receivers that the letter was carried to, whatever it says itself. */
	readonly from: string;
	readonly to: readonly string[];
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly attachments: readonly { fileName: string; contentType: string; content: Buffer }[];
}

/** A mail server of this program's own, which keeps what it gets and sends nothing on. For tests and demonstrations. */
export interface MailServer {
	readonly host: string;
	readonly port: number;
	/** Any user with any password may send; these are to be filled in where a client insists on some. */
	readonly user: string;
	readonly password: string;
	/** All that came in, the oldest first. */
	readonly mails: readonly ReceivedMail[];
	/** The first mail that fits, once it is there; throws after five minutes without one. */
	waitFor(fits: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
	stop(): Promise<void>;
}

/** Starts a mail server without encryption on 127.0.0.1. */
export async function startMailServer(): Promise<MailServer> {
	const mails: ReceivedMail[] = [];
	const server = new SMTPServer({
		// Encryption needs a certificate that the client trusts, and mail does not leave this machine.
		disabledCommands: ['STARTTLS'],
		authOptional: true,
		allowInsecureAuth: true,
		disableReverseLookup: true,
		onAuth: (_login, _session, done) => done(null, { user: 'anybody' }),
		onData: (stream, { envelope }, done) => {
			simpleParser(stream).then(
				(parsed) => {
					mails.push(received(parsed, envelope));
					done();
				},
				(error: Error) => done(error),
			);
		},
	});
	// A client that breaks off is its own affair.
	server.on('error', () => undefined);
	await new Promise<void>((listening, failed) => {
		server.server.once('error', failed);
		server.listen(0, HOST, listening);
	});
	return {
		host: HOST,
		port: (server.server.address() as AddressInfo).port,
		user: 'cas',
		password: 'cas',
		mails,
		waitFor: async (fits) => {
			const deadline = Date.now() + ARRIVES_WITHIN_MS;
			for (;;) {
				const mail = mails.find(fits);
				if (mail !== undefined) return mail;
				if (Date.now() > deadline) {
					const subjects = mails.map(({ subject }) => `"${subject}"`).join(', ') || 'none';
					throw new Error(`No such mail came within ${ARRIVES_WITHIN_MS / 1_000} s. There came: ${subjects}.`);
				}
				await new Promise((resume) => setTimeout(resume, POLL_MS));
			}
		},
		stop: () => new Promise<void>((done) => server.close(() => done())),
	};
}

interface Envelope {
	mailFrom: false | { address: string };
	rcptTo: { address: string }[];
}

function received(parsed: ParsedMail, { mailFrom, rcptTo }: Envelope): ReceivedMail {
	return {
		receivedAt: new Date(),
		from: mailFrom ? mailFrom.address : '',
		to: rcptTo.map(({ address }) => address),
		subject: parsed.subject ?? '',
		text: parsed.text ?? '',
		html: parsed.html || '',
		attachments: parsed.attachments.map(({ filename = '', contentType, content }) => ({
			fileName: filename,
			contentType,
			content,
		})),
	};
}
