import { sleep, type IDataObject } from 'n8n-workflow';

/**
 * n8n saves a node's state with the answer to a delivery, if it was changed. But when it begins to run the workflow, 2.41 makes a
 * second workflow of the same state (WorkflowRunner, establishContextForPersistence), which takes back that it was changed: what the
 * webhook noted would never be saved. So the entry is written once more just after that, and long before the answer: the run begins
 * without a turn of the event loop in between, and it reads and writes n8n's database before it answers. Should the note come too
 * late all the same, it is saved with the next delivery.
 */
export async function writeOnceMore<State extends IDataObject>(state: State, name: keyof State): Promise<void> {
	await sleep(0);
	// Writing it is what counts as a change; the value is the same.
	const { [name]: value } = state;
	state[name] = value;
}
