import { privateSpace } from '../entity.ts';
import { template } from '../template.ts';
import { back, type Inverses, to } from './inverse.ts';

export const templateInverses: Inverses = {
	addTemplate: ({ id }, { get, memberId }) =>
		get(template, privateSpace(memberId), id) ? undefined : to('removeTemplate', { id }),
	editTemplate({ id, text }, { get, memberId }) {
		const found = get(template, privateSpace(memberId), id);
		const was = found && back(found.body, text);
		return was && to('editTemplate', { id, text: was });
	},
	removeTemplate({ id }, { get, memberId }) {
		const was = get(template, privateSpace(memberId), id);
		return was && to('addTemplate', { id, text: was.body, createdAt: was.meta.createdAt });
	},
};
