# A visit is cancelled; the visit of the following year has the same persons but was planned anew
story: a cancelled visit and another a year later

== report r1
outlet: Zambezi Wire
published: 1997-11-12
title: Moi calls off Kampala trip

NAIROBI, Nov 12 - Kenyan President Daniel arap Moi has cancelled his visit to Uganda planned for November 20 because of floods at home, his office said on Wednesday.

President Yoweri Museveni was told by telephone.

Roads to the border have been cut in three places.

== report r2
outlet: Nile Source Post
published: 1998-10-27
title: Moi to visit next month

President Daniel arap Moi of Kenya will visit Kampala on November 19 at the invitation of President Yoweri Museveni, the foreign ministry announced on Monday.

A visit planned for last year did not come about.

The two countries quarrelled for years over smuggled coffee.

== report r3
outlet: Nile Source Post
published: 1998-11-20
title: Moi, Museveni open depot

Visiting Kenyan President Daniel arap Moi and President Museveni opened a fuel depot outside Kampala on Thursday and had lunch at State House.

The depot takes in oil from the pipeline that ends at Eldoret. Ugandan lorries need no longer fetch it from there.

== register
engagement A
  type: visit
  status: cancelled
  date: 1997-11-20
  sides: KEN UGA
  country: UGA
  level: head
  reports: r1 r2
engagement B
  type: visit
  status: held
  date: 1998-11-19
  sides: KEN UGA
  country: UGA
  level: head
  reports: r2 r3
