# Talks are moved to the other side's capital; day and parties stay, and the old place is a plan given up, no disagreement
story: announce, move the place, hold

== report r1
outlet: Solomon Voice
published: 1999-10-05
title: Border consultations in Honiara next week

HONIARA, Oct 5 - The foreign ministers of Solomon Islands and Papua New Guinea will hold consultations on border crossings in Honiara on October 14, the prime minister's office announced on Tuesday.

Fishermen from Bougainville and the Shortlands are to get passes for short stays.

== report r2
outlet: Coral Coast Post
published: 1999-10-11
title: Ministers to meet in Moresby instead

This week's border consultations between the foreign ministers of Papua New Guinea and Solomon Islands have been moved from Honiara to Port Moresby because of the unrest on Guadalcanal, Papua New Guinea's foreign affairs department said on Monday.

The date, Thursday, is unchanged.

== report r3
outlet: Coral Coast Post
published: 1999-10-15
title: Border passes agreed

PORT MORESBY, Oct 15 - Papua New Guinea and Solomon Islands agreed on border passes when their foreign ministers met in Port Moresby on Thursday.

Patteson Oti, the Solomons' minister, thanked his hosts for "a quiet room at short notice".

== register
engagement A
  type: consultation|meeting
  status: held
  date: 1999-10-14
  sides: SLB PNG
  country: PNG
  level: minister
  reports: r1 r2 r3
