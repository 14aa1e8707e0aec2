import { inside, nodeBox, overlap, stickyBox } from './canvas';
import { isSticky, workingNodes, type FlowRule } from './rule';
import { textHeight } from './stickyText';

/** No node covers another one or its name. */
export const nodesApart: FlowRule = (flow, catalogue) => {
	const boxes = workingNodes(flow).map((node) => ({ name: node.name, box: nodeBox(node, catalogue) }));
	return boxes.flatMap(({ name, box }, index) =>
		boxes
			.slice(index + 1)
			.filter((other) => overlap(box, other.box))
			.map((other) => ({ node: name, message: `lies over "${other.name}" or its name` })),
	);
};

/** A node stands beside a sticky note, or on it below its text. */
export const nodesBesideStickies: FlowRule = (flow, catalogue) =>
	flow.nodes.filter(isSticky).flatMap((sticky) => {
		const box = stickyBox(sticky);
		const text = textHeight(contentOf(sticky.parameters), box.right - box.left);
		const room = { ...box, top: box.top + text };
		return workingNodes(flow)
			.map((node) => ({ name: node.name, place: nodeBox(node, catalogue) }))
			.filter(({ place }) => overlap(place, box) && !inside(place, room))
			.map(({ name }) => ({ node: name, message: `lies over the text or the edge of the note "${sticky.name}"` }));
	});

/** Sticky notes lie apart. */
export const stickiesApart: FlowRule = (flow) => {
	const stickies = flow.nodes.filter(isSticky).map((node) => ({ name: node.name, box: stickyBox(node) }));
	return stickies.flatMap(({ name, box }, index) =>
		stickies
			.slice(index + 1)
			.filter((other) => overlap(box, other.box))
			.map((other) => ({ node: name, message: `lies over the note "${other.name}"` })),
	);
};

/** Every sticky note shows all of its text. */
export const stickiesFitTheirText: FlowRule = (flow) =>
	flow.nodes.filter(isSticky).flatMap((sticky) => {
		const { left, right, top, bottom } = stickyBox(sticky);
		const needed = textHeight(contentOf(sticky.parameters), right - left);
		const given = bottom - top;
		return needed <= given
			? []
			: [{ node: sticky.name, message: `needs a height of ${needed} for its text and has ${given}` }];
	});

/** A flow explains itself. */
export const explained: FlowRule = (flow) =>
	flow.nodes.some(isSticky) ? [] : [{ message: 'The flow has no sticky note' }];

const contentOf = ({ content }: Record<string, unknown>) => String(content ?? '');
