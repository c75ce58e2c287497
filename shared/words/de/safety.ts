import type { safety as en } from '../en/safety.ts';
import type { Widen } from '../words.ts';

export const safety = {
	title: 'Wie dieses Gerät deine Texte aufbewahrt',
	intro:
		'Alles, was du schreibst, liegt verschlüsselt auf diesem Gerät. Hier wählst du, wo der Schlüssel ist. Was du mit der anderen Person teilst, liegt außerdem auf dem Server, egal, was du wählst. Kennungen, Zeiten und wie viel es ist, liegen in jedem Fall offen.',
	earlier:
		'Was vorher schon hier lag, wird sofort neu verschlüsselt. Alte Spuren davon lassen sich aber mit Spezialwerkzeug vielleicht noch von der Festplatte holen, bis der Browser seine Dateien aufgeräumt hat.',
	best: 'Am sichersten bist du, wenn du wählst, bevor du etwas schreibst.',
	choose: 'Wo der Schlüssel ist',
	modes: {
		own: {
			name: 'Mein eigenes Gerät',
			guards: 'Wer die Festplatte oder ein Backup nach Wörtern durchsucht, findet keine.',
			costs:
				'Du wirst nichts gefragt; aber wer an dein ganzes Browserprofil kommt, kann alles lesen.',
		},
		passphrase: {
			name: 'Mit einem Passwort',
			guards:
				'Wer die Festplatte hat, aber nicht das Passwort, kann nichts lesen, was du seit dieser Wahl geschrieben hast.',
			costs:
				'Du wirst nach jedem Browserstart und nach jedem Update der Erweiterung einmal danach gefragt, und niemand kann es dir wiedergeben.',
		},
		online: {
			name: 'Mit Hilfe des Servers',
			guards:
				'Sobald du dieses Gerät von einem anderen aus abmeldest, lässt sich hier nichts mehr öffnen, was du seit dieser Wahl geschrieben hast.',
			costs:
				'Nach jedem Browserstart und jedem Update der Erweiterung braucht es einmal das Netz; bis dahin bleibt alles zu, auch in einem Gespräch. Nach 30 Tagen Pause und alle 90 Tage meldest du dich wieder per E-Mail an, und alles ist da. Ohne E-Mail-Adresse führt nach 400 Tagen Pause kein Weg zurück.',
		},
		shared: {
			name: 'Das ist ein gemeinsam genutzter Computer',
			guards:
				'Sobald der Browser geschlossen ist, ist hier nichts mehr zu lesen, was du seit dieser Wahl geschrieben hast.',
			costs:
				'Du meldest dich jedes Mal per E-Mail an. Ein Update der Erweiterung, das der Browser auch von selbst macht, wirkt wie das Schließen: Was bis dahin nicht gesendet ist, ist verloren.',
		},
	},
	offer: {
		title: 'Falls dieses Gerät verloren geht',
		guards:
			'Gib den halben Schlüssel zum Server: Meldest du das Gerät von einem anderen aus ab, lässt sich darauf nichts mehr öffnen, was du von jetzt an schreibst. Die Hälfte allein öffnet nichts.',
		costs:
			'Dafür braucht der Browser bei jedem Start und nach jedem Update der Erweiterung einmal das Netz, und nach 30 Tagen Pause und alle 90 Tage einen Code per E-Mail; bis dahin bleibt alles zu, auch in einem Gespräch.',
		keep: 'Den halben Schlüssel zum Server geben',
		keeping: 'Alles wird neu geschrieben …',
		kept: 'Eine Hälfte des Schlüssels ist jetzt beim Server.',
		notNow: 'Jetzt nicht',
		later: 'Du findest das später unter',
	},
	passphrase: 'Passwort',
	again: 'Passwort noch einmal',
	hint: 'Mindestens 8 Zeichen. Wenn du es vergisst, kommt nur zurück, was dein Konto hat.',
	tooShort: 'Bitte nimm mindestens 8 Zeichen.',
	different: 'Die beiden sind nicht gleich.',
	use: 'Von jetzt an so aufbewahren',
	working: 'Alles wird neu geschrieben …',
	done: 'Deine Texte werden jetzt so aufbewahrt.',
	broken: (count: number) =>
		count === 1
			? 'Ein Text auf diesem Gerät lässt sich nicht mehr lesen: Er wurde auf der Festplatte verändert.'
			: `${count} Texte auf diesem Gerät lassen sich nicht mehr lesen: Sie wurden auf der Festplatte verändert.`,
	failures: {
		not_named:
			'Gib deinem Konto zuerst eine E-Mail-Adresse: Nur über sie kommst du zu deinen Texten zurück.',
		not_signed_in:
			'Dieses Gerät ist noch nicht angemeldet. Lade zuerst jemanden ein oder melde dich per E-Mail an.',
		only_here:
			'Ein Mentoring liegt nur auf diesem Gerät und ginge verloren. Gib es zuerst deinem Konto.',
		unsent:
			'Etwas ist noch nicht gesendet und ginge verloren. Sende es zuerst oder nimm es zurück.',
		unreachable: 'Der Server ist gerade nicht erreichbar. Es hat sich nichts geändert.',
		no_room:
			'Dein Browser hat keinen Platz mehr, um alles neu zu schreiben. Schaff bitte etwas Platz auf diesem Gerät und versuch es dann noch einmal.',
		other: 'Das hat nicht geklappt. Bitte versuch es noch einmal.',
	},
	locked: {
		title: 'Gesperrt',
		passphrase: 'Deine Texte auf diesem Gerät sind mit deinem Passwort gesperrt.',
		network:
			'Deine Texte auf diesem Gerät öffnen sich, sobald der Server erreichbar ist. Die Seite geht von selbst weiter.',
		ended:
			'Die Anmeldung dieses Geräts ist zu Ende. War es nur lange nicht in Gebrauch, melde dich wieder per E-Mail an: Dann öffnet sich alles, auch was noch nicht gesendet ist. Wurde es von einem anderen Gerät aus abgemeldet oder sein Konto gelöscht, lässt sich nicht mehr öffnen, was darauf liegt; solange es das Konto gibt, hat es alles, was gesendet wurde.',
		closed:
			'Du hast dich angemeldet, aber das öffnet nicht, was auf diesem Gerät liegt: Es wurde von einem anderen aus abgemeldet, es gehört zu einem anderen Konto, oder sein Konto wurde gelöscht. Hast du eine zweite E-Mail-Adresse, versuch es mit ihr. Was gesendet wurde, ist in seinem Konto, solange es das gibt.',
		signed_out:
			'Dieses Gerät wurde abgemeldet, oder seine Anmeldung ist abgelaufen. Was darauf liegt, lässt sich nicht mehr öffnen; dein Konto hat noch alles, was gesendet wurde.',
		erased:
			'Das Konto dieses Geräts wurde gelöscht. Was noch darauf liegt, lässt sich nicht mehr öffnen.',
		signInAgain: 'Wieder anmelden',
		unlock: 'Entsperren',
		unlocking: 'Wird entsperrt …',
		wrong: 'Das ist nicht das Passwort. Bitte versuch es noch einmal.',
		forgotten: 'Ich kann es nicht entsperren',
		startOver: 'Auf diesem Gerät neu anfangen',
		ask: 'Alles auf diesem Gerät wird gelöscht. Was dein Konto hat, kommt zurück, wenn du dich per E-Mail anmeldest; alles andere ist für immer weg.',
		wipe: 'Dieses Gerät leeren',
		cancel: 'So lassen',
	},
} satisfies Widen<typeof en>;
