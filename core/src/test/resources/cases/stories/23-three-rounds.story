# Rounds of the same talks have the same sides, topic and officials; only their number, month and town tell them apart
story: three rounds in three months

== report r1
outlet: Dhaka Chronicle
published: 2008-09-10
title: First round of sea border talks ends

The first round of talks between Bangladesh and Myanmar on their maritime boundary ended in Dhaka on Tuesday after two days, with both sides laying out their claims.

A second round will be held in Yangon next month, the leader of the Bangladesh delegation, an additional foreign secretary, told reporters.

== report r2
outlet: Dhaka Chronicle
published: 2008-10-12
title: Delegation off to Yangon

A twelve-member delegation left for Yangon on Sunday for the second round of maritime boundary talks with Myanmar, which begins on Monday and is to last two days.

Officials said they would press for a line drawn on the principle of equity.

== report r3
outlet: Irrawaddy Broadcasting
published: 2008-10-15
title: Boundary talks with Bangladesh conclude

YANGON, Oct 15 - The second round of talks with Bangladesh on the delimitation of the sea boundary concluded in Yangon on Tuesday, state television reported.

The two delegations agreed to meet again in Dhaka in the middle of November.

== report r4
outlet: Bay Wire
published: 2008-11-17
title: Third round opens amid naval standoff

DHAKA, Nov. 17 (Bay Wire) - Officials from Bangladesh and Myanmar opened a third round of talks on their disputed sea border in Dhaka on Sunday, two weeks after warships of both countries faced each other near a drilling rig.

The talks were due to end on Monday.

== report r5
outlet: Dhaka Chronicle
published: 2008-11-18
title: No line in the sea yet

The third round of maritime talks with Myanmar ended in the capital on Monday with an agreement on the starting point of the boundary but none on its direction.

The two sides had met in Dhaka in September and in Yangon in October. A date for a fourth round will be set through diplomatic channels.

== register
engagement A
  type: negotiation
  status: held
  date: 2008-09-08/2008-09-09
  sides: BGD MMR
  country: BGD
  reports: r1 r5
engagement B
  type: negotiation
  status: held
  date: 2008-10-13/2008-10-14
  sides: BGD MMR
  country: MMR
  reports: r1 r2 r3 r5
engagement C
  type: negotiation
  status: held
  date: 2008-11-16/2008-11-17
  sides: BGD MMR
  country: BGD
  reports: r3 r4 r5
