# Fifteen years on a paper tells the same meeting again, with more of it; a plan of the later year stands beside it
story: told at the time, told again years later

== report r1
outlet: Equator Wire
published: 1988-05-14
title: Pretoria, Luanda talk in Brazzaville

BRAZZAVILLE, May 14 (Equator Wire) - South Africa and Angola held talks at ministerial level in the Congolese capital on Friday, a Congolese official said, without giving details.

South Africa's Foreign Minister Pik Botha was seen arriving at the airport with two generals.

== report r2
outlet: Witwatersrand Star
published: 1988-05-16
title: Botha 'encouraged' by Angolans

Foreign Minister Pik Botha said on Sunday that his meeting in Brazzaville on Friday with an Angolan delegation led by Foreign Minister Afonso Van-Dunem had been encouraging.

The fate of the Cuban troops in Angola was at the centre of the discussion.

== report r3
outlet: Witwatersrand Star
published: 2003-05-13
title: The day the war began to end

Fifteen years ago today, on May 13, 1988, Pik Botha and his Angolan counterpart Afonso Van-Dunem met in a villa in Brazzaville and, over fish, agreed that Cuba's soldiers could go home.

"We talked for nine hours and nobody shouted," recalls one of the generals who came along.

President Thabo Mbeki will travel to Luanda on June 3 to meet his Angolan counterpart, Jose Eduardo dos Santos.

== register
engagement A
  type: meeting|negotiation
  status: held
  date: 1988-05-13
  sides: ZAF AGO
  country: COG
  level: minister
  reports: r1 r2 r3
engagement B
  type: visit|meeting
  status: scheduled
  date: 2003-06-03
  sides: ZAF AGO
  country: AGO
  level: head
  reports: r3
