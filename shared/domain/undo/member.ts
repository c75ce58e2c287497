import { member } from '../member.ts';
import { SHARED } from '../entity.ts';
import { back, type Inverses, to } from './inverse.ts';

export const memberInverses: Inverses = {
	editMember({ id, text, joined }, { get }) {
		const found = get(member, SHARED, id);
		const old = found && back(found.body, text);
		return old && !joined ? to('editMember', { id, text: old }) : undefined;
	},
};
