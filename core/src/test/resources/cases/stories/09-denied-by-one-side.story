# A paper tells of a secret meeting that one government denies and the other will not speak of: it is never shown as held
story: report, deny, keep silent

== report r1
outlet: Panama Star
published: 2009-08-10
title: Foreign ministers of Colombia and Venezuela met in secret, source says

The foreign ministers of Colombia and Venezuela, Jaime Bermudez and Nicolas Maduro, met secretly in Panama City on Saturday to calm the quarrel over air bases, a diplomat told the Star.

The two men talked for three hours in a house near the old canal offices, the diplomat said.

Caracas recalled its ambassador from Bogota on July 28.

The Panamanian Foreign Ministry said it knew nothing of a meeting. A spokesman for Colombian President Alvaro Uribe did not return calls.

== report r2
outlet: Caracas State Agency
published: 2009-08-11
title: Ministry rejects lie about Panama

CARACAS, Aug 11 (CSA) - Venezuela on Tuesday denied that Foreign Minister Nicolas Maduro had met his Colombian counterpart in Panama.

"There was no such meeting, neither secret nor public," the ministry said. "On Saturday the minister was in Barinas with President Hugo Chavez."

The Star has printed inventions about Venezuela before, the statement said. It reminded readers that the paper had announced the death of a general who was alive.

== report r3
outlet: Bogota Observer
published: 2009-08-12
title: Bermudez will not discuss Panama report

Colombian Foreign Minister Jaime Bermudez declined on Wednesday to say whether he had met Venezuela's Nicolas Maduro in Panama City last weekend.

"I speak to my colleagues when I speak to them," he told reporters outside Congress.

Venezuela has denied that the meeting took place. Trade between the two countries fell by a third in the first week of August.
== register
engagement A
  type: meeting
  status: denied
  date: 2009-08-08
  sides: COL VEN
  country: PAN
  level: minister
  reports: r1 r2 r3
  conflicts: status
