export const agreement = {
	title: 'Points to agree on',
	lead: 'What you tick stands in our note.',
	settled: (n: number, of: number) => `${n} of ${of} settled`,
	secrecy: 'What stays between us, to read out',
};
