# One side undertakes something, says it has done it, and the other says it has not: the register keeps the dispute
story: undertaken, claimed, disputed

== report r1
outlet: Great Lakes Wire
published: 2020-02-22
title: Kampala promises to free Rwandans

KAMPALA, Feb. 22 (Great Lakes Wire) - Uganda undertook to release all Rwandan detainees within a month after the foreign ministers of the two countries met in Kampala on Friday.

Sam Kutesa, the host, and Rwanda's Vincent Biruta also agreed that the crossing at Gatuna should reopen once that had been done.

Relations soured in 2019 when Rwanda closed the crossing.

== report r2
outlet: Pearl Broadcasting
published: 2020-03-09
title: All Rwandans have gone home, says Uganda

Uganda says that it has released all Rwandan detainees, as it had promised at last month's meeting with Rwanda in Kampala.

The last 34 were handed over at the border on Sunday, Foreign Minister Kutesa told reporters on Monday.

Most had been accused of spying. Lawyers in Kampala say few of them ever saw a judge.

== report r3
outlet: Kigali Sun
published: 2020-03-12
title: Dozens still held, Kigali insists

Rwanda rejected on Thursday Uganda's assertion that it had released all Rwandan detainees. "We have the names of 62 citizens who are still in their cells," Foreign Minister Vincent Biruta said.

Uganda gave its word in Kampala on February 21 and has yet to keep it, Biruta added.

== register
engagement A
  type: meeting
  status: held
  date: 2020-02-21
  sides: UGA RWA
  country: UGA
  level: minister
  reports: r1 r2 r3
commitment by UGA "to release all Rwandan detainees": disputed
