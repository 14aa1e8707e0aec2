import { firstNamed, type NoticedRows } from '../notices';

const MOST_NAMED = 20;

/** Rows for one notice about all of them: the first by their numbers, the others counted. */
export class NamedRows {
	private readonly first: number[] = [];
	private count = 0;

	add(row: number): void {
		this.count += 1;
		if (this.first.length < MOST_NAMED) this.first.push(row);
	}

	get isEmpty(): boolean {
		return this.count === 0;
	}

	get noticed(): NoticedRows {
		const { first, count } = this;
		return { labels: firstNamed(first, MOST_NAMED, count), first: first[0] ?? 0, count };
	}
}
