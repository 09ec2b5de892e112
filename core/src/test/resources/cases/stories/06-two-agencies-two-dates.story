# Two agencies give two days for the same visit, and no third report settles it: both are kept
story: announce twice with contradicting dates, hold without a day

== report r1
outlet: Nile News Agency
published: 1997-10-06
title: Moussa to visit Algiers on October 14

CAIRO, Oct 6 (NNA) - Egyptian Foreign Minister Amr Moussa will visit Algeria on October 14 for talks with Foreign Minister Ahmed Attaf, an official in Cairo said on Monday.

Moussa will carry a message from President Hosni Mubarak on reviving the Arab customs union, the official said.

Air travel between the two countries ended two years ago in a quarrel over landing fees. Egyptian teachers, of whom there are still some 3,000 in Algeria, go home by way of Tunis.

== report r2
outlet: Algerian Press Bureau
published: 1997-10-07
title: Egyptian minister expected

ALGIERS, Oct 7 (APB) - The Egyptian foreign minister, Amr Moussa, will pay a visit to Algeria on October 16, the Foreign Ministry said.

Minister of Foreign Affairs Ahmed Attaf will hold talks with his guest on the situation in the region and on air links, which were cut in 1995.

== report r3
outlet: Maghreb Weekly
published: 1997-10-24
title: Flights between Cairo and Algiers to resume

Airlines will fly between Cairo and Algiers again from November, after Egyptian Foreign Minister Amr Moussa visited the Algerian capital last week.

Moussa and Attaf agreed that two flights a week should be enough for a start, an Algerian diplomat told the Weekly.

"First the planes, then the customs union," he said.

Algerian newspapers had criticised their government for receiving the minister on a day when schools were closed for lack of heating.

== register
engagement A
  type: visit
  status: held
  date: 1997-10-14|1997-10-16|1997-10-13/1997-10-19|1997-10-12/1997-10-18
  sides: EGY DZA
  country: DZA
  level: minister
  reports: r1 r2 r3
  conflicts: date
