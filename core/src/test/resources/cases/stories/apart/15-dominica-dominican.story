# Dominica and the Dominican Republic share an adjective
story: Dominica and the Dominican Republic

== report r1
outlet: Leeward Broadcasting
published: 2010-03-10
title: Skerrit sees Cuban minister

ROSEAU, March 10 - Dominica's Prime Minister Roosevelt Skerrit met Cuban Foreign Minister Bruno Rodriguez in Havana on Tuesday to ask for more doctors.

The Dominican leader flies home at the end of the week.

Cuban doctors have worked on the island since 1974.

== report r2
outlet: Quisqueya Diario
published: 2010-03-12
title: Dominican, Cuban ministers talk Haiti aid

HAVANA - The foreign minister of the Dominican Republic, Carlos Morales Troncoso, met his Cuban counterpart, Bruno Rodriguez, in Havana on Thursday. Help for Haiti after the earthquake was the subject.

More than 200,000 people died in the quake of January 12.

== register
engagement A
  type: meeting
  status: held
  date: 2010-03-09
  sides: DMA CUB
  country: CUB
  reports: r1
engagement B
  type: meeting
  status: held
  date: 2010-03-11
  sides: DOM CUB
  country: CUB
  level: minister
  reports: r2
