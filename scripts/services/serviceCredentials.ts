import type { MailServer } from './mail';
import type { ObjectStore } from './objectStore';
import type { Postgres } from './postgres';

/** What n8n's own credential types ask for, so that its nodes reach a service of this program. */

export const postgresCredential = ({ host, port, user, password, database }: Postgres) => ({
	name: 'Database',
	type: 'postgres',
	data: { host, port, user, password, database, ssl: 'disable', allowUnauthorizedCerts: false, sshTunnel: false },
});

export const mailCredential = ({ host, port, user, password }: MailServer) => ({
	name: 'Mail',
	type: 'smtp',
	data: { host, port, user, password, secure: false, disableStartTls: true, hostName: '' },
});

export const objectStoreCredential = ({ url, region, accessKeyId, secretAccessKey }: ObjectStore) => ({
	name: 'Object store',
	type: 's3',
	data: { endpoint: url, region, accessKeyId, secretAccessKey, forcePathStyle: true, ignoreSSLIssues: false },
});
