# The head of government falls between the plan and the visit; the successor goes on the day that was set
story: announced for one prime minister, held by the next

== report r1
outlet: Murray Herald
published: 2010-05-18
title: Rudd to visit Jakarta in July

Prime Minister Kevin Rudd will visit Indonesia on July 12 and 13 for talks with President Susilo Bambang Yudhoyono, his office said on Tuesday.

People smuggling and beef exports are on the agenda.

Rudd has been under pressure at home since the opposition overtook his party in two opinion polls this month.

== report r2
outlet: Java Morning
published: 2010-06-26
title: Australian PM's visit still on

JAKARTA - The visit of the Australian prime minister planned for July 12 stands, Foreign Minister Marty Natalegawa said on Friday, a day after Julia Gillard took over from Kevin Rudd in Canberra.

"We invited the office, and the office is coming," Natalegawa said.

== report r3
outlet: Timor Sea Wire
published: 2010-07-13
title: Gillard meets Yudhoyono

JAKARTA, July 13 (Timor Sea Wire) - Australian Prime Minister Julia Gillard, on her first trip abroad since taking office, met President Yudhoyono at the Merdeka Palace on Monday.

The two-day visit, arranged under her predecessor, ends on Tuesday.

Schoolchildren waved paper flags of both countries along the palace drive in heavy rain.

== report r4
outlet: Murray Herald
published: 2010-07-15
title: Jakarta cool on processing centre

Indonesia did not say yes and did not say no. That was the upshot of Julia Gillard's visit to Jakarta this week, officials travelling with the Prime Minister conceded.

A centre for asylum seekers on a third country's soil is what Canberra wants most. An election is expected in Australia within weeks.

== register
engagement A
  type: visit
  status: held
  date: 2010-07-12/2010-07-13
  sides: AUS IDN
  country: IDN
  level: head
  reports: r1 r2 r3 r4
