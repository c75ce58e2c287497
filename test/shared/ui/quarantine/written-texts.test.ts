import { thingOf, withText, writtenTexts } from '#shared/ui/quarantine/written-texts.ts';
import { expect, test } from 'vitest';

const args = {
	id: '0190',
	set: { order: 'a0' },
	items: [
		{ id: '1', text: { title: 'Arrive' } },
		{ id: '2', text: { title: 'Thesis', ifThen: undefined } },
	],
	me: { text: { name: 'Mia', language: 'en' } },
};

test('every text somebody wrote is found, and nothing else', () => {
	expect(writtenTexts(args)).toEqual([
		{ path: ['items', 0, 'text', 'title'], field: 'title', value: 'Arrive' },
		{ path: ['items', 1, 'text', 'title'], field: 'title', value: 'Thesis' },
		{ path: ['me', 'text', 'name'], field: 'name', value: 'Mia' },
	]);
});

test('a changed text goes back to its place, and the rest stays as it was', () => {
	const changed = withText(args, ['items', 1, 'text', 'title'], 'Thesis outline');

	expect(changed).toEqual({
		...args,
		items: [args.items[0], { id: '2', text: { title: 'Thesis outline', ifThen: undefined } }],
	});
	expect(args.items[1]?.text.title).toBe('Thesis');
});

test('args that are none carry no text', () => {
	expect(writtenTexts(null)).toEqual([]);
	expect(writtenTexts('text')).toEqual([]);
});

test('a mutation tells what it is about', () => {
	expect(['addActionItem', 'setCheckIn', 'updateNote'].map(thingOf)).toEqual([
		'actionItem',
		'checkIn',
		'note',
	]);
});
