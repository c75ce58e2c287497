export const data = {
	title: 'Your data',
	lead: 'What there is about you, and what you can do with it. Nobody has to be asked.',
	take: {
		title: 'Take it with you',
		lead: 'All your mentorships as you can read them: what you share, and your private notes. Nothing from the other person’s private space.',
		json: 'Save everything (data)',
		jsonHint: 'One JSON file. It can be read in again below, here or on another device.',
		text: 'Save everything (to read)',
		textHint: 'One text file (Markdown), with every summary, goal, action item and note.',
		working: 'Collecting …',
		failed: 'That did not work. Reload the page and try again.',
		file: 'leitfaden-everything',
		saved: (file: string) => `Saved as ${file}.`,
		incomplete: (count: number) =>
			count === 1
				? 'One mentorship could not be loaded whole: older sessions are missing in the file. Try again with a network.'
				: `${count} mentorships could not be loaded whole: older sessions are missing in the file. Try again with a network.`,
		lacksServer:
			'What the server keeps about you could not be fetched and is missing in the file. Try again with a network, signed in.',
		lacksAudit:
			'What happened could not be read to its end: older entries are missing in the file. Try again in a few minutes.',
		lacksRefused:
			'What was not accepted could not be read and is in no file. Reload the page and try again.',
		refused: (file: string) => `What was not accepted is in ${file}.`,
	},
	read: {
		title: 'Read a saved file in',
		lead: 'Puts a saved file back onto this device. What is here already is left as it is. The other person has to be invited anew.',
		choose: 'Choose a file',
		/** A file of one mentorship, saved before it said so. */
		whose: 'This file does not say whose it is. Which of the two are you?',
		iAm: (name: string, role: 'mentor' | 'mentee') =>
			name === '' ? `I am the ${role}` : `I am ${name} (${role})`,
		working: 'Reading in …',
		notJson: (file: string) => `${file} is no JSON file. Choose the one that was saved as data.`,
		notOurs: (file: string) => `${file} is not a file that Leitfaden saved, or it was changed.`,
		tooBig: (file: string, mb: number) =>
			`${file} is larger than ${mb} MB, more than a browser reads at once. Save your mentorships one by one, each on its own page, and read those files in.`,
		failed: (file: string) =>
			`${file} could not be read in: it has been changed, or this device has no room for it.`,
		back: (count: number) =>
			count === 1 ? 'One mentorship is back.' : `${count} mentorships are back.`,
		here: (count: number) =>
			count === 1
				? 'One is here already and was left as it is.'
				: `${count} are here already and were left as they are.`,
		leftOut: (count: number) =>
			count === 1
				? 'One entry could not be read in. It is still in the file.'
				: `${count} entries could not be read in. They are still in the file.`,
		nothing: 'There is no mentorship in this file.',
	},
	server: {
		title: 'What the server keeps',
		none: 'Nothing: what you wrote is on this device alone, until you invite somebody.',
		away: 'The server cannot be reached now.',
		email: 'E-mail',
		noEmail: 'None',
		since: 'Account since',
		inactiveOn: 'Goes by itself, if nobody uses it, on',
		devices: 'Signed in on',
		devicesCount: (count: number) => (count === 1 ? 'one device' : `${count} devices`),
		kept: (name: string, months: number) =>
			`${name}: kept ${months === 1 ? 'one month' : `${months} months`} after its end`,
		goesOn: (day: string) => `goes on ${day}`,
		consent: (day: string) => `You agreed to the privacy notice on ${day}.`,
		takenBack: (day: string, backOn: string) =>
			`You agreed to the privacy notice on ${day} and took that back on ${backOn}.`,
		agree: 'I agree to the privacy notice',
		withdraw: 'I no longer agree',
		withdrawn:
			'Taken back; that is on record with its day. Leitfaden goes on as before: it rests on your use of it, not on this. If a programme asked you to agree, tell them too. What the server has goes if you erase it below.',
		consentBroken:
			'The record of what you agreed to has been changed by somebody who should not have. Do not rely on it, and tell whoever runs this server.',
		notice: 'Privacy notice',
		map: 'Every field, its purpose and its time (data map)',
	},
	audit: {
		title: 'What happened',
		lead: 'Who joined, signed in, exported, or changed how long things are kept. Never what somebody wrote.',
		show: 'Show',
		more: 'Show older',
		empty: 'Nothing yet.',
		broken:
			'These entries have been changed by somebody who should not have. Tell whoever runs this server.',
		you: 'You',
		retention: (months: number) =>
			`Changed how long it is kept, to ${months === 1 ? 'one month' : `${months} months`}`,
		action: {
			signed_in: 'Signed in on a device',
			signed_out: 'Signed out',
			device_revoked: 'Another device signed out',
			email_changed: 'E-mail address changed',
			account_linked: 'A device was linked to the account',
			exported: 'Everything saved to a file',
			consented: 'Agreed to the privacy notice',
			consent_withdrawn: 'Took the agreement to the privacy notice back',
			joined: 'Joined',
			left: 'Left',
			removed: 'Was removed',
			invited: 'Made an invitation',
			invite_revoked: 'Took an invitation back',
			calendar_link_made: 'Made a calendar link',
			calendar_link_dropped: 'Switched a calendar link off',
			retention_changed: 'Changed how long it is kept',
			erasure_asked: 'Asked for erasure',
			erasure_undone: 'Took the erasure back',
			erasure_done: 'Erased',
		} as Readonly<Record<string, string>>,
	},
	erase: {
		title: 'Erase',
		lead: 'After seven days it is gone. Until then you can take it back, and nobody else learns of it.',
		goes: 'What goes: your private notes, preparations, takeaways, check-ins, pulses, feedback, comments, templates, free hours, remembered calls, your signatures on receipts, your name and, with the whole account, your e-mail address, your devices and sign-ins.',
		stays:
			'What stays for the other person: agenda, goals and action items, without your words and without your name. What they wrote stays as it is. The receipt of a session then lacks your signature and proves no hours any more: if they still need it, ask them to save it first. A saved file stays theirs, and a saved receipt can still be checked.',
		all: 'Erase everything of mine',
		one: (name: string) => `Erase my part with ${name}`,
		askAll: 'Erase your account and everything of yours on the server?',
		askOne: (name: string) => `Erase your part of the mentorship with ${name}?`,
		yes: 'Erase in seven days',
		due: (day: string) => `Will be erased on ${day}.`,
		dueOne: (name: string, day: string) => `Your part with ${name} will be erased on ${day}.`,
		undo: 'Take it back',
		undone: 'Taken back. Nothing was erased.',
		/** One that is not on this device, so that nobody's name is known here. */
		nameless: {
			left: (whose: 'mine' | 'yours', role: string, day: string) =>
				`a mentorship ${whose === 'mine' ? 'I' : 'you'} left (${role}, joined on ${day})`,
			active: (_whose: 'mine' | 'yours', role: string, day: string) =>
				`a mentorship that is not on this device (${role}, joined on ${day})`,
		},
		oneOf: (which: string) => `Erase my part of ${which}`,
		askOneOf: (which: string) => `Erase your part of ${which}?`,
		dueOneOf: (which: string, day: string) => `Your part of ${which} will be erased on ${day}.`,
		nowOneOf: (which: string) => `Your part of ${which} is being erased now.`,
		now: 'Is being erased now.',
		nowOne: (name: string) => `Your part with ${name} is being erased now.`,
		late: 'It can no longer be taken back.',
		here: 'On your devices: your part of a mentorship goes there by itself as soon as they hear of it. Only what had not been sent stays for you to read until you discard it. If you erase your whole account, what is on a device stays there until you wipe it: with “Wipe this device”.',
		failed: 'That did not work. Try again in a moment.',
	},
	kinds: {
		goal: 'Goals',
		milestone: 'Milestones',
		check_in: 'Check-ins',
		action_item: 'Action items',
		comment: 'Comments',
		agenda_item: 'Agenda items',
		note: 'Notes',
		takeaway: 'Takeaways',
		preparation: 'Preparations',
		pulse: 'Pulses',
		feedback: 'Feedback',
		template: 'Templates',
		availability: 'Free hours',
		call_link: 'Calls',
		signature: 'Signatures',
		session: 'Sessions',
		member: 'People',
		mentorship: 'Mentorship',
	} as Readonly<Record<string, string>>,
	with: (name: string) => `Mentorship with ${name}`,
	onlyYou: 'only you',
	restored: (name: string, day: string) =>
		`${name} read this mentorship in from a file on ${day}. What is older stands here as it stood in the file.`,
	restoredWhose: (name: string) =>
		`If one of you has their part erased, what they had added in the file goes with them. Shared notes, summaries, the title and plan B from the file count as ${name}’s: nobody can tell any more who wrote what in them.`,
} as const;
