# Monday night in Washington is Tuesday morning in Beijing: two days in the papers, one call, and no disagreement
story: one call told from both ends

== report r1
outlet: The White House
published: 2009-02-09
title: Readout of the President's call with President Hu

President Barack Obama spoke by telephone tonight with President Hu Jintao of China.

The two presidents discussed the world economy and North Korea, and the President stressed the need to correct trade imbalances.

The two presidents also agreed that officials should keep in close touch on climate change.

== report r2
outlet: Beijing News Service
published: 2009-02-10
title: Hu Jintao holds telephone conversation with Obama

BEIJING, Feb. 10 (BNS) - President Hu Jintao held a telephone conversation with United States President Barack Obama on Tuesday morning at the latter's request.

Hu said that China was ready to work with the new administration on a positive and comprehensive relationship.

== report r3
outlet: Potomac Wire
published: 2009-02-11
title: Obama and Hu talk trade

WASHINGTON, Feb. 11 (Potomac Wire) - In their first call since his inauguration, President Barack Obama told Chinese leader Hu Jintao late on Monday that trade between the two countries must be balanced, officials said.

Secretary of State Hillary Clinton leaves on Sunday for a tour that will take her to Beijing on February 20.

== register
engagement A
  type: call
  status: held
  date: 2009-02-09|2009-02-10|2009-02-09/2009-02-10
  sides: USA CHN
  level: head
  reports: r1 r2 r3
engagement B
  type: visit
  status: scheduled
  date: 2009-02-20
  sides: USA CHN
  country: CHN
  level: minister
  reports: r3
