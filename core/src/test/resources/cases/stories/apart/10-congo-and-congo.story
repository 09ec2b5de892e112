# Two states are called Congo and look at each other across one river; a president comes to both within a day
story: Congo and Congo

== report r1
outlet: Pool Wire
published: 2005-03-16
title: Gabon's Bongo visits Congo

KINSHASA, March 16 (Pool Wire) - President Omar Bongo of Gabon visited the Democratic Republic of Congo on Tuesday and urged President Joseph Kabila to hold elections on time.

The vote, the country's first in forty years, is due in June, but voters' lists have not been begun.

== report r2
outlet: Pool Wire
published: 2005-03-17
title: Bongo meets Congolese president

BRAZZAVILLE, March 17 (Pool Wire) - Gabonese President Omar Bongo visited Congo on Wednesday, where he met President Denis Sassou Nguesso and discussed the railway to the coast.

The line was damaged in the civil war of the nineties and trains still run only by day.

== register
engagement A
  type: visit
  status: held
  date: 2005-03-15
  sides: GAB COD
  country: COD
  level: head
  reports: r1
engagement B
  type: visit
  status: held
  date: 2005-03-16
  sides: GAB COG
  country: COG
  level: head
  reports: r2
