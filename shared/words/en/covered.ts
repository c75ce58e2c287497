export const covered = {
	text: 'The call page lies over this panel, or the panel has only just appeared. Nothing was done. Wait a moment and press again, or do it in a tab of its own.',
	cannotTell:
		'This browser cannot tell whether the call page lies over this panel, so nothing was done here. Do it in a tab of its own.',
	openTab: 'Open in a tab',
	close: 'Close',
} as const;
