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

	/** `3, 7, 8 and 12 more`. */
	get text(): string {
		const more = this.count > this.first.length ? ` and ${this.count - this.first.length} more` : '';
		return `${this.first.join(', ')}${more}`;
	}
}
