// Keeps the page up to date, and does what its buttons ask for. Everything shown is rendered and escaped by the server.
const said = document.getElementById('said');

const live = new EventSource(`/_sandbox/live?view=${encodeURIComponent(location.pathname + location.search)}`);
let isLost = false;
live.onopen = () => {
	if (isLost) say('The sandbox answers again.');
	isLost = false;
};
live.onerror = () => {
	if (!isLost) say('The sandbox does not answer; trying again …', 'problem');
	isLost = true;
};
live.onmessage = ({ data }) => {
	for (const [id, markup] of Object.entries(JSON.parse(data))) show(document.getElementById(id), markup);
};

/** What is to be shown as soon as the pointer or the list that is being chosen from is let go. */
const waiting = new Map();
let isPressed = false;

function showWaiting() {
	const parts = [...waiting];
	waiting.clear();
	for (const [part, markup] of parts) show(part, markup);
}
document.addEventListener('pointerdown', () => (isPressed = true));
for (const end of ['pointerup', 'pointercancel']) {
	document.addEventListener(end, () => {
		isPressed = false;
		// Behind the click that it ends in: a button that was replaced meanwhile would not hear of it.
		setTimeout(showWaiting);
	});
}
document.addEventListener('focusout', () => setTimeout(showWaiting));

/** Replaces what a part shows; what the reader opened, closed or focused stays so. */
function show(part, markup) {
	if (part === null) return;
	const active = document.activeElement;
	const isInside = part.contains(active);
	waiting.delete(part);
	if (isPressed || (isInside && active.matches('select'))) return waiting.set(part, markup);
	const before = [...part.querySelectorAll('details')].map(({ dataset, open }) => ({ key: dataset.key, open }));
	const key = isInside ? active.closest('details')?.dataset.key : undefined;
	part.innerHTML = markup;
	for (const { key: known, open } of before) find(part, known)?.toggleAttribute('open', open);
	if (!isInside) return;
	const again = (active.id && document.getElementById(active.id)) || (key && find(part, key)?.querySelector('summary'));
	(again || document.getElementById('main')).focus({ preventScroll: true });
}

const find = (part, key) => part.querySelector(`details[data-key="${CSS.escape(key)}"]`);

function say(text, kind = 'done') {
	said.textContent = text;
	said.className = kind;
}

document.addEventListener('click', async ({ target }) => {
	const button = target.closest('button');
	if (button === null) return;
	if (button.dataset.copy !== undefined) return copy(button);
	if (button.dataset.reveal !== undefined) return reveal(button);
	if (button.dataset.act !== undefined) await act(button, JSON.parse(button.dataset.body));
});

document.addEventListener('change', async ({ target }) => {
	if (target.matches('select[data-act]')) await act(target, { [target.dataset.field]: Number(target.value) });
});

document.addEventListener('submit', async (event) => {
	const form = event.target;
	if (form.dataset.act === undefined) return;
	event.preventDefault();
	await act(form, bodyOf(form));
});

/** What a form sends: fields left empty are left out, `a.b` is `b` in the group `a`, `a[]` is a list. */
function bodyOf(form) {
	const body = {};
	for (const field of form.elements) {
		if (!field.name) continue;
		const value = valueOf(field);
		if (value === undefined) continue;
		const names = field.name.replace('[]', '').split('.');
		const last = names.pop();
		const group = names.reduce((inner, name) => (inner[name] ??= {}), body);
		group[last] = field.name.endsWith('[]') ? [value] : value;
	}
	return body;
}

function valueOf(field) {
	if (field.type === 'checkbox') return field.checked;
	const text = field.value.trim();
	if (text === '') return undefined;
	return field.type === 'number' ? Number(text) * Number(field.dataset.times) : text;
}

async function act({ dataset }, body) {
	if (dataset.confirm !== undefined && !confirm(dataset.confirm)) return;
	try {
		const isEmpty = dataset.method === 'DELETE';
		const answer = await fetch(dataset.act, {
			method: dataset.method,
			...(isEmpty ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
		});
		const text = await answer.text();
		const content = text === '' ? {} : JSON.parse(text);
		if (answer.ok) say(dataset.done.replace(/\{(\w+)\}/g, (_, name) => content[name]));
		else say(`Not done: ${reasonOf(content)}`, 'problem');
	} catch {
		say('Not done: the sandbox does not answer.', 'problem');
	}
}

/** The complaints of a problem document, each with its field. */
function reasonOf({ detail, title, errors = {} }) {
	const complaints = Object.entries(errors).map(([field, texts]) => `${field}: ${texts.join(', ')}`);
	return complaints.length > 0 ? complaints.join('; ') : (detail ?? title);
}

async function copy(button) {
	try {
		await navigator.clipboard.writeText(button.dataset.copy);
		say(`${button.getAttribute('aria-label').replace(/^Copy t/, 'T')} is on the clipboard.`);
	} catch {
		say('The browser does not let this page use the clipboard. Mark the value and copy it.', 'problem');
	}
}

function reveal(button) {
	const field = button.parentElement.querySelector('input');
	const isShown = field.type === 'text';
	field.type = isShown ? 'password' : 'text';
	button.textContent = isShown ? 'Show' : 'Hide';
	button.setAttribute('aria-pressed', String(!isShown));
}
