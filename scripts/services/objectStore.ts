import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * An object store that speaks the part of the S3 protocol which n8n's S3 node uses (path style). A test service: it keeps objects
 * in memory and takes any signature. No npm package of this kind is still kept.
 */

const HOST = '127.0.0.1';
const REGION = 'us-east-1';
/** S3 lists at most so many keys a page. */
const PAGE_KEYS = 1_000;

interface StoredObject {
	readonly content: Buffer;
	readonly contentType: string;
	readonly storedAt: Date;
	/** The MD5 of the content, in quotes. */
	readonly etag: string;
}

type Bucket = Map<string, StoredObject>;

/** An S3-compatible server of this program's own. */
export interface ObjectStore {
	/** `http://127.0.0.1:<port>` */
	readonly url: string;
	readonly region: string;
	/** Any key is taken; these are to be filled in where a client insists on some. */
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	/** Bucket → key → object. */
	readonly buckets: ReadonlyMap<string, ReadonlyMap<string, StoredObject>>;
	stop(): Promise<void>;
}

/** Starts an empty store on 127.0.0.1. Buckets can be made beforehand. */
export async function startObjectStore(...bucketNames: string[]): Promise<ObjectStore> {
	const buckets = new Map<string, Bucket>(bucketNames.map((name) => [name, new Map()]));
	const server = createServer((request, response) => {
		answer(buckets, request, response).catch((error: unknown) => refuse(response, 500, 'InternalError', String(error)));
	});
	await new Promise<void>((listening) => server.listen(0, HOST, listening));
	return {
		url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
		region: REGION,
		accessKeyId: 'cas',
		secretAccessKey: 'cas-secret',
		buckets,
		stop: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

async function answer(buckets: Map<string, Bucket>, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`);
	const [name = '', ...keyParts] = pathname.slice(1).split('/').map(decodeURIComponent);
	const key = keyParts.join('/');
	const { method = 'GET' } = request;
	const content = await bodyOf(request);
	if (request.headers.authorization === undefined)
		return refuse(response, 403, 'AccessDenied', 'The request is not signed.');
	if (name === '') return xml(response, listBuckets(buckets));
	if (key === '' && method === 'PUT') {
		buckets.set(name, buckets.get(name) ?? new Map());
		return end(response, 200);
	}
	const bucket = buckets.get(name);
	if (bucket === undefined) return refuse(response, 404, 'NoSuchBucket', 'The specified bucket does not exist');
	if (key === '') return answerBucket(response, method, name, bucket, searchParams);
	if (method === 'PUT') {
		const object = stored(content, request.headers['content-type']);
		bucket.set(key, object);
		return end(response, 200, { etag: object.etag });
	}
	if (method === 'DELETE') {
		bucket.delete(key);
		return end(response, 204);
	}
	const object = bucket.get(key);
	if (object === undefined) return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.');
	const { etag, contentType, storedAt } = object;
	response.writeHead(200, {
		etag,
		'content-type': contentType,
		'content-length': object.content.length,
		'last-modified': storedAt.toUTCString(),
	});
	response.end(method === 'HEAD' ? undefined : object.content);
}

function answerBucket(
	response: ServerResponse,
	method: string,
	name: string,
	bucket: Bucket,
	query: URLSearchParams,
): void {
	if (method === 'HEAD') return end(response, 200);
	if (method !== 'GET')
		return refuse(response, 405, 'MethodNotAllowed', 'The test store cannot do that with a bucket.');
	if (query.has('location')) return xml(response, `<LocationConstraint>${REGION}</LocationConstraint>`);
	const prefix = query.get('prefix') ?? '';
	const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
	const pageSize = Math.min(Number(query.get('max-keys') ?? PAGE_KEYS), PAGE_KEYS);
	const keys = [...bucket.keys()].sort().filter((key) => key.startsWith(prefix) && key > after);
	const page = keys.slice(0, pageSize);
	const isTruncated = keys.length > page.length;
	const next = isTruncated ? `<NextContinuationToken>${escaped(page.at(-1) ?? '')}</NextContinuationToken>` : '';
	const contents = page.map((key) => {
		const { content, etag, storedAt } = bucket.get(key)!;
		return `<Contents><Key>${escaped(key)}</Key><LastModified>${storedAt.toISOString()}</LastModified><ETag>${escaped(etag)}</ETag><Size>${content.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
	});
	xml(
		response,
		`<ListBucketResult><Name>${escaped(name)}</Name><Prefix>${escaped(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${pageSize}</MaxKeys><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
	);
}

const listBuckets = (buckets: Map<string, Bucket>) =>
	`<ListAllMyBucketsResult><Buckets>${[...buckets.keys()].map((name) => `<Bucket><Name>${escaped(name)}</Name></Bucket>`).join('')}</Buckets></ListAllMyBucketsResult>`;

function stored(content: Buffer, contentType = 'application/octet-stream'): StoredObject {
	const etag = `"${createHash('md5').update(content).digest('hex')}"`;
	return { content, contentType, storedAt: new Date(), etag };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

const escaped = (text: string) =>
	text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign]!);

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
	response.writeHead(status, headers).end();
}

function xml(response: ServerResponse, text: string, status = 200): void {
	response
		.writeHead(status, { 'content-type': 'application/xml' })
		.end(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
	xml(response, `<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`, status);
}
