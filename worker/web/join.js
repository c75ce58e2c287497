// Shows the link, so that it can be copied whole. Sends nothing anywhere.
const link = document.getElementById('link');
const copy = document.getElementById('copy');
const said = document.getElementById('said');
const german = navigator.language.startsWith('de');

const hasSecret = /^#[A-Za-z0-9_-]{20,80}$/.test(location.hash);
document.getElementById('by-hand').hidden = true;
document.getElementById('no-secret').hidden = hasSecret;
link.hidden = !hasSecret;
copy.hidden = !hasSecret;
link.value = location.href;
if (german) {
	document.documentElement.lang = 'de';
	const main = document.querySelector('main');
	main.prepend(main.querySelector('section[lang=de]'));
}

link.addEventListener('focus', () => link.select());
copy.addEventListener('click', async () => {
	try {
		await navigator.clipboard.writeText(link.value);
		said.textContent = german ? 'Kopiert.' : 'Copied.';
	} catch {
		// No clipboard here: the person copies what is selected.
		link.focus();
		said.textContent = german ? 'Markiert: mit Strg+C kopieren.' : 'Selected: copy with Ctrl+C.';
	}
});
