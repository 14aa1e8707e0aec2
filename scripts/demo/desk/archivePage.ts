import { html, type Html } from '../../../sandbox/page/html';
import { table } from '../../../sandbox/page/pieces';
import type { ObjectStore } from '../../services/objectStore';
import { sizeOf } from './mailPages';

/** Every object of the store, by bucket and key. */
export function archivePage({ buckets }: Pick<ObjectStore, 'buckets'>): Html {
	return html`<h1>Archive</h1>
		${[...buckets].map(
			([bucket, objects]) =>
				html`<section class="card" aria-labelledby="bucket-${bucket}">
					<h2 id="bucket-${bucket}">${bucket}</h2>
					${
						objects.size === 0
							? html`<p class="nothing">Empty. The flow "Documents to archive" puts each PDF here.</p>`
							: table(
									'Objects by key',
									[
										{ label: 'Key', kind: 'wide' },
										{ label: 'Type' },
										{ label: 'Size', kind: 'number' },
										{ label: 'Stored' },
									],
									[...objects]
										.sort(([a], [b]) => (a < b ? -1 : 1))
										.map(([key, { content, contentType, storedAt }]) => [
											html`<a href="${objectPath(bucket, key)}">${key}</a>`,
											contentType,
											sizeOf(content.length),
											storedAt.toTimeString().slice(0, 8),
										]),
								)
					}
				</section>`,
		)}`;
}

/** Where an object is downloaded from. */
const objectPath = (bucket: string, key: string): string =>
	`/archive/${[bucket, ...key.split('/')].map(encodeURIComponent).join('/')}`;
