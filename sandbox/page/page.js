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

/** Replaces what a section shows; what the reader opened stays open, and the focus stays where it was. */
function show(section, markup) {
	if (section === null) return;
	const opened = [...section.querySelectorAll('details[open]')].map((details) => details.dataset.key);
	const focused = section.contains(document.activeElement)
		? document.activeElement.closest('details')?.dataset.key
		: undefined;
	section.innerHTML = markup;
	for (const key of opened) find(section, key)?.setAttribute('open', '');
	if (focused !== undefined) find(section, focused)?.querySelector('summary')?.focus({ preventScroll: true });
}

function find(section, key) {
	return section.querySelector(`details[data-key="${CSS.escape(key)}"]`);
}
