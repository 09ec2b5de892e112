# Host and guest announce and sum up the same visit in words that share little but the names
story: announce twice, hold told twice

== report r1
outlet: Anatolia Courier
published: 1999-05-31
title: Demirel to make official trip to Kazakhstan

ANKARA, May 31 (AC) - President Suleyman Demirel will leave for Almaty on June 8 for a two-day trip at the invitation of Kazakhstan's Nursultan Nazarbayev, his press office said.

A pipeline under the Caspian Sea will head his list, officials in Ankara said.

Turkish builders have put up hotels and a parliament in the republic since it became independent in 1991.

== report r2
outlet: Steppe Information Agency
published: 1999-06-01
title: President of Turkey to arrive

ALMATY, June 1 (SIA) - The head of the Turkish state is expected in Almaty on June 8 to 9 for a visit of friendship, the presidential administration said.

The sides are to exchange views on the further development of cooperation in transport, education and culture.

Suleyman Demirel last visited the republic in October 1997, the administration recalled. Nursultan Nazarbayev was a guest in Istanbul in April of last year.

== report r3
outlet: Anatolia Courier
published: 1999-06-09
title: No word on pipe as Demirel heads home

ALMATY, June 9 (AC) - President Demirel ended a two-day visit to Kazakhstan on Wednesday without a promise of oil for the pipeline that Turkey wants to build.

"Oil follows the shortest road, but politics follows the longest," he told Turkish reporters after a second round of talks with Nazarbayev.

Kazakh officials said the country would keep all routes open.

From Almaty the Turkish president flew to Bishkek, where he will meet Kyrgyz President Askar Akayev on Thursday.

== report r4
outlet: Steppe Information Agency
published: 1999-06-10
title: Results of high-level talks

ASTANA, June 10 (SIA) - Talks between Nursultan Nazarbayev and Suleyman Demirel in Almaty on June 8 and 9 confirmed the brotherly character of relations, the Foreign Ministry of Kazakhstan said in a statement.

The guest opened a school named after the poet Yunus Emre, the statement said. It did not mention energy.
== register
engagement A
  type: visit
  status: held
  date: 1999-06-08/1999-06-09
  sides: TUR KAZ
  country: KAZ
  level: head
  reports: r1 r2 r3 r4
engagement B
  type: meeting|visit
  status: scheduled
  date: 1999-06-10
  sides: TUR KGZ
  country: KGZ
  level: head
  reports: r3
engagement C
  type: visit
  status: held
  date: 1997-10
  sides: TUR KAZ
  country: KAZ
  level: head
  reports: r2
engagement D
  type: visit
  status: held
  date: 1998-04
  sides: TUR KAZ
  country: TUR
  level: head
  reports: r2
