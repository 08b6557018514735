// Texts that the stories align, written for them.
export const ENGLISH = `Report of the Committee

1. The Committee met in Geneva on 3 May 2004 and took note of the report.

2. It adopted resolution 55/25. The meeting rose at 6 p.m.

3. The Secretariat was asked to publish the text. It was also asked to translate it.
`;

export const FRENCH = `Rapport du Comité

1. Le Comité s'est réuni à Genève le 4 mai 2004 et a pris note du rapport.

2. Il a adopté la résolution 55/25. La séance est levée à 18 heures.

3. Le Secrétariat a été prié de publier le texte. Il a aussi été prié de le traduire.
`;

export const ARABIC = `تقرير اللجنة

1. اجتمعت اللجنة في جنيف في 3 أيار/مايو 2004 وأحاطت علما بالتقرير.

2. واعتمدت القرار 55/25. ورفعت الجلسة في الساعة 18/00.
`;

export const UNITS = [
  ['The meeting rose at noon.', 'La séance est levée à midi.'],
  ['The Council adopted the resolution unanimously.', 'Le Conseil a adopté la résolution à l’unanimité.'],
  ['The Council took note of the report of the Secretary-General.', 'Le Conseil a pris note du rapport du Secrétaire général.'],
  ['The next session will be held in Nairobi.', 'La prochaine session se tiendra à Nairobi.'],
];
