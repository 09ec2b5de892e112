# Rounds of one negotiation: same sides, same matter, other days and towns; a report tells the end of one and the plan of the next
story: hold first round, plan second, hold second, plan third, put off third

== report r1
outlet: Andes Wire
published: 1998-02-04
title: Ecuador and Peru end first round in Brasilia

BRASILIA, Feb 4 (Andes Wire) - Delegations from Ecuador and Peru ended a first round of negotiations on river navigation in Brasilia on Wednesday without an agreement.

Ecuador's chief negotiator, Edgar Teran, called the three days useful. The parties will meet again in Buenos Aires on February 23.

The neighbors fought a short war in the Cenepa valley in 1995.

== report r2
outlet: Lima Gazette
published: 1998-02-25
title: Second round brings progress on the Amazon

Peru and Ecuador agreed on the safety of ships on the Amazon at talks in Buenos Aires that ended yesterday, the Peruvian delegation said.

Foreign Minister Eduardo Ferrero told the Gazette that the question of ports was still open. It would be taken up at the third round in Santiago on March 16, he said.

Ecuador's chief delegate, Edgar Teran, was more careful. "Ships are easy," he said. "Ports have owners."

== report r3
outlet: Andes Wire
published: 1998-03-13
title: River talks postponed

QUITO, March 13 (Andes Wire) - Negotiations between Ecuador and Peru that were to begin in Santiago on Monday have been postponed until March 30, the Ecuadorean Foreign Ministry said.

Floods brought by El Nino have cut off the town where one of the delegates lives.

The second round, in Buenos Aires in February, dealt with the safety of shipping.

== report r4
outlet: Lima Gazette
published: 1998-04-02
title: Ports agreed in Santiago

Negotiators from Peru and Ecuador reached agreement on the use of two river ports in Santiago on Wednesday after three days of talks.

Their foreign ministers will be asked to approve the text. "The river has won," one delegate said.

The agreement gives Ecuador a pier of its own in Peruvian waters, but no land. The two presidents, Fabian Alarcon and Alberto Fujimori, are expected to meet later this year.

== register
engagement A
  type: negotiation
  status: held
  date: 1998-02-02/1998-02-04|1998-02-04
  sides: ECU PER
  country: BRA
  reports: r1
engagement B
  type: negotiation|meeting
  status: held
  date: 1998-02-23/1998-02-24|1998-02-24|1998-02-23
  sides: ECU PER
  country: ARG
  reports: r1 r2 r3
engagement C
  type: negotiation
  status: held
  date: 1998-03-30/1998-04-01|1998-04-01|1998-03-30
  sides: ECU PER
  country: CHL
  reports: r2 r3 r4
engagement D
  type: meeting
  status: expected
  date: 1998|1998-04-02/1998-12-31
  sides: ECU PER
  level: head
  reports: r4
