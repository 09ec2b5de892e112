# A signing is moved to another town and brought forward by a week: neither place nor day is a contradiction
story: announce, move and bring forward, hold

== report r1
outlet: Steppe Information Agency
published: 2018-02-05
title: Border agreement to be signed in Astana

ASTANA, Feb 5 (SIA) - Kazakhstan and Uzbekistan will sign an agreement on crossing points in Astana on March 15, Kazakh Foreign Minister Kairat Abdrakhmanov said on Monday.

Lorries wait at the border for up to thirty hours in winter. The agreement provides for four new crossing points.

== report r2
outlet: Tashkent Business Daily
published: 2018-02-21
title: Tashkent to host signing of border deal

An agreement that will open four more crossings between Uzbekistan and Kazakhstan will be signed in Tashkent, not in Astana, Uzbekistan's Foreign Ministry said on Wednesday.

The ceremony has been brought forward to March 8 from March 15, it said.

Growers of early tomatoes in the Fergana valley had asked for the crossings to be open before the harvest.

== report r3
outlet: Steppe Information Agency
published: 2018-03-08
title: Abdrakhmanov and Komilov sign agreement

TASHKENT, March 8 (SIA) - The foreign ministers of Kazakhstan and Uzbekistan, Kairat Abdrakhmanov and Abdulaziz Komilov, signed an agreement on border crossings in Tashkent on Thursday.

The first of the new crossings will open on May 1.

== report r4
outlet: Tashkent Business Daily
published: 2018-03-09
title: Four gates for tomatoes

Traders will have four new ways into Kazakhstan after the foreign ministers of the two countries signed a border agreement in Tashkent yesterday.

"It is a small document with a long queue behind it," Foreign Minister Komilov said at the ceremony.
== report r5
outlet: Steppe Information Agency
published: 2018-05-02
title: First new crossing opens

SHYMKENT, May 2 (SIA) - The first of four new border crossings between Kazakhstan and Uzbekistan opened on Tuesday, on the day that was promised when the foreign ministers signed the agreement in Tashkent in March.

The first lorry through the gate carried onions. Its driver was given a carpet.

== register
engagement A
  type: signing
  status: held
  date: 2018-03-08
  sides: KAZ UZB
  country: UZB
  level: minister
  reports: r1 r2 r3 r4 r5
