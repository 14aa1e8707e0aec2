import { simpleParser } from 'mailparser';
import nodemailer from 'nodemailer';
import { withNode } from '../../../../scripts/flows/fillIn';
import type { WorkflowJson } from '../../../../scripts/host/workflowJson';

/** A mail with a file. */
export interface IncomingMail {
	/** The header as it stands in the mail. */
	readonly from: string;
	readonly fileName: string;
	readonly content: Buffer;
	readonly contentType: string;
}

/**
 * The flow with a trigger in the place of its IMAP node that gives these mails when it is run by hand: as the IMAP node's format
 * "resolved" gives them, whose fields n8n takes from the same mail library.
 */
export async function mailsInsteadOfMailbox(
	flow: WorkflowJson,
	trigger: string,
	mails: readonly IncomingMail[],
): Promise<WorkflowJson> {
	const given = withNode(flow, trigger, () => ({
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		parameters: {},
		credentials: {},
		disabled: false,
	}));
	return { ...given, pinData: { [trigger]: await Promise.all(mails.map(itemOf)) } };
}

async function itemOf({ from, fileName, content, contentType }: IncomingMail) {
	const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
	const { message } = await transport.sendMail({
		to: 'shipments@example.com',
		subject: 'Shipments',
		text: 'See the file.',
		attachments: [{ filename: fileName, content, contentType }],
	});
	// The header goes in as it is: what writes mails would put it right.
	const parsed = await simpleParser(Buffer.concat([Buffer.from(`From: ${from}\r\n`), message as Buffer]));
	const binary = { data: content.toString('base64'), mimeType: contentType, fileName, fileExtension: 'xlsx' };
	return {
		json: { from: parsed.from, subject: parsed.subject, text: parsed.text },
		binary: { attachment_0: binary },
	};
}
