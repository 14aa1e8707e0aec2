// Keeps the page up to date: each message names the sections that changed, rendered and escaped by the server.
const connection = document.getElementById('connection');
const source = new EventSource('/_sandbox/live');

source.onopen = () => {
	connection.textContent = '';
};
source.onerror = () => {
	connection.textContent = 'The sandbox does not answer; trying again …';
};
source.onmessage = ({ data }) => {
	for (const [id, markup] of Object.entries(JSON.parse(data))) show(document.getElementById(id), markup);
};

/** Replaces what a section shows; what the reader opened or closed stays so, and the focus stays where it was. */
function show(section, markup) {
	if (section === null) return;
	const before = [...section.querySelectorAll('details')].map(({ dataset, open }) => ({ key: dataset.key, open }));
	const focused = section.contains(document.activeElement)
		? document.activeElement.closest('details')?.dataset.key
		: undefined;
	section.innerHTML = markup;
	for (const { key, open } of before) find(section, key)?.toggleAttribute('open', open);
	if (focused !== undefined) find(section, focused)?.querySelector('summary')?.focus({ preventScroll: true });
}

function find(section, key) {
	return section.querySelector(`details[data-key="${CSS.escape(key)}"]`);
}
