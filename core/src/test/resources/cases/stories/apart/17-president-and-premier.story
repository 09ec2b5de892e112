# First the prime minister, then the president of the same state comes to the same capital within a month
story: visits of a prime minister and of a president

== report r1
outlet: Moldova Strada
published: 1999-09-15
title: Romanian premier in Sofia

SOFIA, Sept 15 - Romanian Prime Minister Radu Vasile visited Sofia on Tuesday and discussed a second bridge over the Danube with his Bulgarian counterpart, Ivan Kostov.

There is only one bridge on the 470 kilometres where the river forms the border.

== report r2
outlet: Vitosha Daily
published: 1999-10-06
title: Romania's president comes for bridge talks

Romanian President Emil Constantinescu visited Sofia on Tuesday and spoke with President Petar Stoyanov about the second bridge over the Danube.

Constantinescu said Vidin was the right place for it.

Bucharest would rather build farther downstream, where its own roads are better.

== register
engagement A
  type: visit
  status: held
  date: 1999-09-14
  sides: ROU BGR
  country: BGR
  level: head
  reports: r1
engagement B
  type: visit
  status: held
  date: 1999-10-05
  sides: ROU BGR
  country: BGR
  level: head
  reports: r2
