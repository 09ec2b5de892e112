# Each member's paper tells a conference through its own minister; the papers share hardly a name, yet it is one conference
story: announced, opened, closed, each told from another capital

== report r1
outlet: El Correo del Valle
published: 1996-09-12
title: Mejia to attend Quito conference

BOGOTA, Sept. 12 - Foreign Minister Maria Emma Mejia will fly to Quito next Wednesday for a two-day conference of the foreign ministers of the Andean countries, her office announced on Thursday.

The conference, convened by Ecuador, is to discuss a common position on anti-drug certification and the reform of the Andean Pact's secretariat.

"Colombia goes to Quito with one concern, that the five countries speak with one voice," Mejia told reporters.

== report r2
outlet: Lima Tribune
published: 1996-09-19
title: Tudela warns Andean partners against delay

QUITO, Sept. 18 - Foreign Minister Francisco Tudela told his Andean colleagues at the opening of their conference in the Ecuadorean capital on Wednesday that Peru would not wait another year for tariff reform.

Ministers from Bolivia, Colombia, Ecuador and Venezuela listened politely, according to a Peruvian delegate. The closing declaration is due on Thursday.

Before the session Tudela met Mejia of Colombia separately for half an hour to talk about river traffic on the Putumayo.

== report r3
outlet: Ministry of Foreign Relations of Ecuador
published: 1996-09-20
title: Declaration of Quito adopted

The Conference of Foreign Ministers of the Andean countries concluded in Quito on 19 September 1996 with the adoption of the Declaration of Quito.

The ministers of Bolivia, Colombia, Ecuador, Peru and Venezuela agreed to present a joint position on certification to the United States before the end of the year and to move the Andean Pact's secretariat to a new statute.

== report r4
outlet: Diario del Altiplano
published: 1996-09-21
title: Aranibar brings home seat for La Paz

LA PAZ, Sept. 21 - Foreign Minister Antonio Aranibar, back from the Andean ministers' conference in Quito, said on Saturday that Bolivia had secured the seat of a new drug control bureau.

The two-day conference, which ended on Thursday, had been "harder than the communique suggests", he added.

== register
engagement A
  type: conference
  status: held
  date: 1996-09-18/1996-09-19
  sides: ECU COL PER BOL VEN
  country: ECU
  level: minister
  reports: r1 r2 r3 r4
engagement B
  type: meeting
  status: held
  date: 1996-09-18
  sides: PER COL
  country: ECU
  level: minister
  reports: r2
