# Two calls of the same ministers within a week are two entries, each told by both ministries
story: call told twice, second call told twice

== report r1
outlet: Canberra Dispatch
published: 2015-02-12
title: Bishop phones Jakarta over detained crew

Foreign Minister Julie Bishop spoke by telephone with her Indonesian counterpart, Retno Marsudi, on Thursday about eleven Australian seamen held in Kupang.

Ms Bishop said she had asked for access by consular officers. "It was a frank call," she told reporters in Perth.

The men were taken off a survey ship on February 3 after it entered a closed zone.

== report r2
outlet: Ministry of Foreign Affairs of Indonesia
published: 2015-02-12
title: Press release on the conversation of the Foreign Minister

Minister for Foreign Affairs Retno L.P. Marsudi received a telephone call from the Foreign Minister of Australia today.

The Minister explained that the crew of the vessel are being treated in accordance with the law. The two Ministers agreed that the matter should not burden the relations between the two neighbours.

The conversation lasted twenty minutes. The Minister also used the opportunity to express condolences over the bush fires in Victoria.

== report r3
outlet: Canberra Dispatch
published: 2015-02-18
title: Seamen to go free, Bishop says after second call

Julie Bishop and Retno Marsudi talked by phone again on Wednesday, and the Indonesian minister told her that the eleven seamen would be released by the weekend.

It was the second conversation between the two foreign ministers in a week.

"I thanked Minister Retno warmly," Ms Bishop said. The ship itself will remain in Kupang until a fine has been paid.

== report r4
outlet: Nusantara News Agency
published: 2015-02-19
title: Indonesia to release Australian crew

JAKARTA, Feb 19 (NNA) - Indonesia will release the crew of an Australian survey ship on Saturday, Foreign Minister Retno Marsudi said on Thursday.

She said she had informed Australian Foreign Minister Julie Bishop of the decision in a telephone conversation on Wednesday.

The owner of the ship has agreed to pay a fine of 2 billion rupiah, a court in Kupang said.
== report r5
outlet: Canberra Dispatch
published: 2015-02-21
title: Crew flies home

Eleven seamen held in Indonesia for more than two weeks landed in Darwin on Saturday evening after Jakarta kept its promise to let them go.

"They fed us well, and the guards taught us to play carrom," said the cook, a man from Broome.

Indonesian Foreign Minister Retno Marsudi had given her word to Julie Bishop in a telephone conversation on Wednesday. Ms Bishop's office said that she would write to thank her.

== register
engagement A
  type: call
  status: held
  date: 2015-02-12
  sides: AUS IDN
  level: minister
  reports: r1 r2
engagement B
  type: call
  status: held
  date: 2015-02-18
  sides: AUS IDN
  level: minister
  reports: r3 r4 r5
commitment by IDN "to release the seamen": fulfilled
