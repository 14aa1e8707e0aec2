import { simpleParser } from 'mailparser';
import nodemailer from 'nodemailer';
import { withNode } from '../../../../scripts/flows/fillIn';
import type { WorkflowJson } from '../../../../scripts/host/workflowJson';

/** A mail, with what is attached to it. */
export interface IncomingMail {
	/** The headers as they stand in the mail. */
	readonly headers: readonly string[];
	readonly files: readonly { readonly fileName: string; readonly content: Buffer; readonly contentType: string }[];
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

async function itemOf({ headers, files }: IncomingMail) {
	const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
	const { message } = await transport.sendMail({
		to: 'shipments@example.com',
		subject: 'Shipments',
		text: 'See the file.',
		attachments: files.map(({ fileName, content, contentType }) => ({ filename: fileName, content, contentType })),
	});
	// The headers go in as they are: what writes mails would put them right.
	const parsed = await simpleParser(Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n`), message as Buffer]));
	const binary = files.map(({ fileName, content, contentType }, index) => [
		`attachment_${index}`,
		{ data: content.toString('base64'), mimeType: contentType, fileName },
	]);
	const { from, replyTo, subject, text, headerLines } = parsed;
	return {
		json: {
			from,
			replyTo,
			subject,
			text,
			headers: Object.fromEntries(headerLines.map(({ key, line }) => [key, line])),
		},
		binary: Object.fromEntries(binary),
	};
}
