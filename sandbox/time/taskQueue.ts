/** A piece of work that is due at a time, in milliseconds since 1970. */
export interface Task {
	readonly dueAt: number;
	readonly run: () => void | Promise<void>;
	cancelled: boolean;
}

interface Entry {
	readonly task: Task;
	/** Tasks due at the same time run in the order in which they were added. */
	readonly order: number;
}

/** A binary heap of tasks, earliest first. Cancelled tasks stay until they reach the top. */
export class TaskQueue {
	private readonly heap: Entry[] = [];
	private added = 0;

	add(task: Task): void {
		const entry = { task, order: this.added++ };
		let at = this.heap.push(entry) - 1;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			if (isBefore(this.heap[parent]!, entry)) break;
			this.heap[at] = this.heap[parent]!;
			at = parent;
		}
		this.heap[at] = entry;
	}

	/** The earliest task that is still wanted, left in the queue. */
	peek(): Task | undefined {
		while (this.heap[0]?.task.cancelled) this.removeTop();
		return this.heap[0]?.task;
	}

	/** Takes out the earliest task that is still wanted, if it is due by then. */
	takeDue(time: number): Task | undefined {
		const next = this.peek();
		if (next === undefined || next.dueAt > time) return undefined;
		this.removeTop();
		return next;
	}

	private removeTop(): void {
		const last = this.heap.pop();
		if (last === undefined || this.heap.length === 0) return;
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= this.heap.length) break;
			if (child + 1 < this.heap.length && isBefore(this.heap[child + 1]!, this.heap[child]!)) child++;
			if (isBefore(last, this.heap[child]!)) break;
			this.heap[at] = this.heap[child]!;
			at = child;
		}
		this.heap[at] = last;
	}
}

const isBefore = (a: Entry, b: Entry) =>
	a.task.dueAt < b.task.dueAt || (a.task.dueAt === b.task.dueAt && a.order < b.order);
