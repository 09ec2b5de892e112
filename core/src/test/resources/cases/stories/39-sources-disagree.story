# A wire and a presidency give other days and towns for one meeting; the wire's copy in a second paper adds no weight
story: told with two dates and two places, once copied

== report r1
outlet: Sahel Wire
published: 2007-02-07
title: Ivorian, Burkinabe leaders confer

OUAGADOUGOU, Feb 7 (Sahel Wire) - Burkina Faso's President Blaise Compaore and his Ivorian counterpart Laurent Gbagbo met in Ouagadougou on Monday to prepare direct talks between the Ivorian government and the rebels who hold the north of the country.

They met for two hours, an aide to Compaore said. The rebels seized the north in 2002.

== report r2
outlet: Presidency of the Republic of Cote d'Ivoire
published: 2007-02-08
title: The Head of State meets the Facilitator

President Laurent Gbagbo met the President of Burkina Faso, Blaise Compaore, in Yamoussoukro on Tuesday, 6 February 2007.

The two Heads of State examined the calendar of the direct dialogue.

The direct dialogue was proposed by the President of the Republic in his address to the nation of 19 December 2006.

== report r3
outlet: Volta Daily
published: 2007-02-08
title: Ivorian, Burkinabe leaders confer

OUAGADOUGOU, Feb 7 (Sahel Wire) - Burkina Faso's President Blaise Compaore and his Ivorian counterpart Laurent Gbagbo met in Ouagadougou on Monday to prepare direct talks between the Ivorian government and the rebels who hold the north of the country.

They met for two hours, an aide to Compaore said.

== report r4
outlet: Gold Coast Mail
published: 2007-02-10
title: Kufuor welcomes Ivorian dialogue

ACCRA - Ghana's President John Kufuor said on Friday that this week's meeting between Gbagbo and Compaore had opened a way out of the Ivorian crisis.

Kufuor, who took over the chair of the African Union last month, will receive the Liberian president, Ellen Johnson-Sirleaf, in Accra on Tuesday.

== register
engagement A
  type: meeting
  status: held
  date: 2007-02-06
  sides: BFA CIV
  country: CIV
  level: head
  reports: r1 r2 r3 r4
  conflicts: date place
  sources: 3
engagement B
  type: meeting|visit
  status: scheduled
  date: 2007-02-13
  sides: GHA LBR
  country: GHA
  level: head
  reports: r4
