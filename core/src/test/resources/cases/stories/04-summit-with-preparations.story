# A summit of three presidents, the ministers' meeting that prepares it, and the day when both are told in one breath
story: prepare, announce, hold

== report r1
outlet: Kampala Monitor Wire
published: 1997-03-03
title: Three leaders to meet in Arusha

KAMPALA, March 3 (KMW) - The presidents of Kenya, Uganda and Tanzania will hold a summit in Arusha on April 29 to discuss a common passport, the Ugandan Foreign Ministry said on Monday.

The foreign ministers of the three countries will meet in Nairobi on March 24 to prepare the summit, it said.

The three states once shared a railway, an airline and a currency board. Their first community broke up in 1977.

== report r2
outlet: Nairobi Evening Mail
published: 1997-03-25
title: Ministers clear the way for Arusha

Foreign ministers of Kenya, Tanzania and Uganda agreed in Nairobi yesterday on the text of an agreement on a common travel document.

The text will go to the East African summit in Arusha next month, Kenyan Foreign Minister Kalonzo Musyoka said after the meeting.

Officials had argued until midnight over the colour of the cover, one delegate said. It will be blue.

== report r3
outlet: Tanzania Broadcasting Service
published: 1997-04-28
title: Arusha ready for presidents

President Benjamin Mkapa will receive Presidents Daniel arap Moi and Yoweri Museveni in Arusha tomorrow for a summit of the three East African states.

Police have closed the road from Kilimanjaro airport. Traders in the town said they had been told to whitewash their shops.

The summit is to approve a travel document that foreign ministers agreed on in March. A hotel in the town has put three flags on one pole, in alphabetical order, "so that nobody can complain," its manager said.

== report r4
outlet: Kampala Monitor Wire
published: 1997-04-29
title: East African leaders launch common passport

ARUSHA, April 29 (KMW) - Presidents Moi of Kenya, Museveni of Uganda and Mkapa of Tanzania launched a common travel document at a summit in Arusha on Tuesday.

Museveni told his colleagues that borders had been drawn by people who never had to cross them on foot.

The document will be valid for five years and costs about four dollars.

== report r5
outlet: Nairobi Evening Mail
published: 1997-04-30
title: One passport, three countries

East Africans will be able to cross one another's borders with one booklet after the presidents of Kenya, Uganda and Tanzania met in Arusha yesterday.

Business people welcomed the step. Hauliers said that customs, not passports, kept their lorries waiting.

The foreign ministers, who had worked out the text in Nairobi in March, stood behind their presidents as the first booklets were handed over.

The last time that leaders of the three states sat together was in 1994, when they founded a commission that has since had three chairmen and few meetings.

== register
engagement A
  type: summit|meeting
  status: held
  date: 1997-04-29
  sides: KEN UGA TZA
  country: TZA
  level: head
  reports: r1 r2 r3 r4 r5
engagement B
  type: meeting
  status: held
  date: 1997-03-24
  sides: KEN UGA TZA
  country: KEN
  level: minister
  reports: r1 r2 r3 r5
engagement C
  type: meeting|summit
  status: held
  date: 1994
  sides: KEN UGA TZA
  reports: r5
