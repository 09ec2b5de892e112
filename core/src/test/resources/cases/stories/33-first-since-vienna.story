# What later reports recall ("their first meeting since Vienna in 1989") belongs to the entry of then, not to the meeting of now
story: a meeting, and six years later another that recalls it

== report r1
outlet: Danube Wire
published: 1989-06-14
title: Mock, Horn discuss border fence

VIENNA, June 14 (Danube Wire) - The foreign ministers of Austria and Hungary, Alois Mock and Gyula Horn, met in Vienna on Tuesday to discuss the dismantling of the fence along their border.

Horn said that the last kilometre would be gone by autumn.

== report r2
outlet: Pannonia Press
published: 1995-03-15
title: Horn receives an old acquaintance

BUDAPEST, March 15 - Prime Minister Gyula Horn received Austrian Foreign Minister Alois Mock in Budapest on Tuesday and asked for Vienna's help with Hungary's application to join the European Union.

It was their first meeting since Vienna in 1989, when both were foreign ministers.

== report r3
outlet: Ring Gazette
published: 1995-03-16
title: Mock promises Budapest a hearing

Austria will speak up for Hungary in Brussels, Foreign Minister Alois Mock said on his return from Budapest, where he saw Premier Horn on Tuesday.

The two had last sat down together in Vienna in June 1989, when the barbed wire was being cut.

== register
engagement A
  type: meeting
  status: held
  date: 1989-06-13
  sides: AUT HUN
  country: AUT
  level: minister
  reports: r1 r2 r3
engagement B
  type: meeting|visit
  status: held
  date: 1995-03-14
  sides: AUT HUN
  country: HUN
  level: minister
  reports: r2 r3
