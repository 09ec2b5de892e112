# One wire report, printed by three papers with their own cuts, is one source; what the host's station and the wire itself tell later are two more
story: announce in copies, hold told twice

== report r1
outlet: Pacific Wire
published: 2010-04-12
title: Japan's Okada to visit Manila

TOKYO, April 12 (Pacific Wire) - Japanese Foreign Minister Katsuya Okada will visit the Philippines on April 26 to meet Foreign Secretary Alberto Romulo, the Foreign Ministry said on Monday.

Nurses will be at the center of the talks, a ministry official said. Japan opened its hospitals to Philippine nurses in 2009, but only one in a hundred passed the language test.

The official said Okada would propose a simpler test with fewer rare characters.

Hospitals in the north of Japan lack some 9,000 nurses, according to a study by the Health Ministry.

== report r2
outlet: Cebu Morning Star
published: 2010-04-13
title: Tokyo's foreign minister to come here on April 26

TOKYO, April 12 (Pacific Wire) - Japanese Foreign Minister Katsuya Okada will visit the Philippines on April 26 to meet Foreign Secretary Alberto Romulo, the Foreign Ministry said on Monday.

Nurses will be at the center of the talks, a ministry official said. Japan opened its hospitals to Philippine nurses in 2009, but only one in a hundred passed the language test.

The official said Okada would propose a simpler test with fewer rare characters.

== report r3
outlet: Davao Chronicle
published: 2010-04-13
title: Okada to talk about nurses

TOKYO, April 12 (Pacific Wire) - Japanese Foreign Minister Katsuya Okada will visit the Philippines on April 26 to meet Foreign Secretary Alberto Romulo, the Foreign Ministry said on Monday.

Nurses will be at the center of the talks, a ministry official said. Japan opened its hospitals to Philippine nurses in 2009, but only one in a hundred passed the language test.

The official said Okada would propose a simpler test with fewer rare characters.

Hospitals in the north of Japan lack some 9,000 nurses, according to a study by the Health Ministry.

Davao Region trains about a fifth of the country's nurses.

== report r4
outlet: Luzon Broadcasting
published: 2010-04-26
title: Japan promises easier test for nurses

Foreign Secretary Alberto Romulo welcomed Japan's Katsuya Okada in Manila on Monday, and the visitor brought good news for nurses: their test will be printed with readings beside the hard characters.

"A nurse must find the vein, not the radical," Mr. Romulo joked at a joint news conference.

It was the first visit to Manila by a Japanese foreign minister in four years. Mr. Okada also laid a wreath at the memorial park in Caliraya.

Mr. Okada leaves tonight.

== report r5
outlet: Pacific Wire
published: 2010-04-27
title: Okada: test for nurses to change next year

TOKYO, April 27 (Pacific Wire) - Japan will change its test for foreign nurses by next spring, Foreign Minister Katsuya Okada said on Tuesday after his return from Manila, where he met Philippine Foreign Secretary Alberto Romulo a day earlier.

The Health Ministry has to agree. A doctors' association has warned that patients must not pay for bad Japanese.

== register
engagement A
  type: visit
  status: held
  date: 2010-04-26
  sides: JPN PHL
  country: PHL
  level: minister
  reports: r1 r2 r3 r4 r5
  sources: 3
