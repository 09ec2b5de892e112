# A visit is announced and never spoken of again, while the same ministry goes on working: expected, unconfirmed
story: announce, announce again, silence, other news

== report r1
outlet: Ulaanbaatar News Service
published: 2017-05-15
title: Foreign minister to travel to Hanoi

ULAANBAATAR, May 15 (UNS) - Mongolian Foreign Minister Tsend Munkh-Orgil will pay an official visit to Vietnam on June 6, the ministry's press service said on Monday.

He will discuss exports of mutton and a direct rail tariff with his Vietnamese counterpart, Pham Binh Minh.

Trade between the two countries amounts to about 40 million dollars a year. Mongolia has more than sixty million head of livestock, but no port.

== report r2
outlet: Hanoi Daily
published: 2017-05-23
title: Mongolia seeks market for mutton

Vietnamese importers are looking forward to the visit of Mongolia's foreign minister on June 6, the chamber of commerce said on Tuesday.

The Mongolian minister, Munkh-Orgil, will be accompanied by owners of six slaughterhouses. Vietnam's Foreign Ministry has confirmed the visit.

"I expect that Minister Munkh-Orgil will come with samples," Deputy Foreign Minister Vu Hong Nam said with a smile.

== report r3
outlet: Ulaanbaatar News Service
published: 2017-06-14
title: Munkh-Orgil receives French ambassador

ULAANBAATAR, June 14 (UNS) - Foreign Minister Tsend Munkh-Orgil on Wednesday received the ambassador of France, who is leaving Mongolia after four years.

The minister thanked the ambassador for her part in restoring the museum at Kharkhorin.

Presidential elections will be held in Mongolia on June 26.

== report r4
outlet: Hanoi Daily
published: 2017-06-20
title: Meat prices rise

The price of beef in Hanoi markets rose by 8 percent in May, the statistics office said. Importers blamed the drought in Australia.

Talks with other suppliers, among them Mongolia and Argentina, have not gone beyond letters, a trader said.
== register
engagement A
  type: visit
  status: scheduled
  date: 2017-06-06
  sides: MNG VNM
  country: VNM
  level: minister
  reports: r1 r2
  unconfirmed
engagement B
  type: meeting
  status: held
  date: 2017-06-14
  sides: MNG FRA
  level: ambassador
  reports: r3
expectation by "Vu Hong Nam" about A: open
