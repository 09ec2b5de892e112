# Deputies prepare on Tuesday what ministers settle on Thursday, in the same building
story: deputy ministers' talks, then the ministers'

== report r1
outlet: Ala-Too Agency
published: 2008-10-15
title: Deputies clear ground in Astana

ASTANA, Oct 15 - The deputy foreign ministers of Kazakhstan and Kyrgyzstan held talks in Astana on Tuesday on sharing the water of the Talas, and prepared the meeting of their ministers later this week.

The river rises in the mountains and waters the fields of both countries.

== report r2
outlet: Ishim Post
published: 2008-10-17
title: Ministers sign off on water shares

Foreign ministers Marat Tazhin of Kazakhstan and Ednan Karabayev of Kyrgyzstan met in Astana on Thursday and agreed how to share the Talas in dry years.

Their deputies had left only one paragraph open.

The mountain republic wants to be paid for the upkeep of its dams.

== register
engagement A
  type: negotiation|consultation|meeting
  status: held
  date: 2008-10-14
  sides: KAZ KGZ
  country: KAZ
  level: deputy-minister
  reports: r1
engagement B
  type: meeting
  status: held
  date: 2008-10-16
  sides: KAZ KGZ
  country: KAZ
  level: minister
  reports: r1 r2
