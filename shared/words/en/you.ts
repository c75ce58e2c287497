/** The pages about the person themselves, wherever they are led to. */
export const you = {
	title: 'You',
	account: 'Account',
	data: 'Your data',
	safety: 'How this device keeps your texts',
};
