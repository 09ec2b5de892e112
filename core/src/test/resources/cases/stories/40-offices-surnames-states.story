# One report has offices, one surnames, one only capitals; the next round is planned and nobody ever tells of it
story: plan, three ways of telling, and a follow-up that stays unconfirmed

== report r1
outlet: Trinidad Beacon
published: 2005-02-10
title: Flying fish on ministers' plate

The foreign ministers of Trinidad and Tobago, Jamaica and Barbados will meet in Port of Spain on Friday next week to seek a way out of the quarrel over flying fish, the ministry said on Thursday.

Trinidad and Tobago's coastguard has arrested Barbadian boats twice this year.

== report r2
outlet: Bridgetown Argus
published: 2005-02-19
title: Miller returns with a promise

Dame Billie Miller came home on Saturday from her meeting with Gift and Knight in Port of Spain the day before, with a promise that no more fishermen would be arrested for now.

The three ministers will meet again in Bridgetown on March 11, Miller said.

== report r3
outlet: Antilles Wire
published: 2005-02-21
title: Fish row eases

BRIDGETOWN, Feb. 21 (Antilles Wire) - Tempers have cooled in the dispute over flying fish since Port-of-Spain, Bridgetown and Kingston agreed last Friday to suspend arrests at sea.

The agreement was reached at talks in the Trinidadian capital, in which Jamaica acted as go-between.

== report r4
outlet: Blue Mountain Gleam
published: 2005-04-05
title: Patterson, Arthur talk single market

KINGSTON, April 5 - Prime Minister P. J. Patterson and his Barbadian counterpart, Owen Arthur, met in Kingston on Monday to speed up preparations for the Caribbean single market.

Twelve countries are to abolish work permits for graduates next year. Jamaican farmers are afraid of cheap poultry from the south.

== register
engagement A
  type: meeting
  status: held
  date: 2005-02-18
  sides: TTO JAM BRB
  country: TTO
  level: minister
  reports: r1 r2 r3
engagement B
  type: meeting
  status: scheduled
  date: 2005-03-11
  sides: TTO JAM BRB
  country: BRB
  level: minister
  reports: r2
  unconfirmed
engagement C
  type: meeting
  status: held
  date: 2005-04-04
  sides: JAM BRB
  country: JAM
  level: head
  reports: r4
