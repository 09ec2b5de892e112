# The fourth round and the fifth have the same teams in the same town three weeks apart
story: two rounds of one negotiation

== report r1
outlet: Iberian Wire
published: 1999-09-09
title: Fish talks break up

RABAT, Sept 9 - The fourth round of fisheries negotiations between Spain and Morocco ended in Rabat on Wednesday with no agreement on how many boats may return.

The delegations did not say when they would resume.

Some 400 boats from Andalusia, Galicia and the Canaries have been idle since July.

== report r2
outlet: Galicia Morning
published: 1999-10-01
title: Boats wait for Rabat

Spanish and Moroccan officials ended another round of fisheries negotiations, the fifth, in Rabat on Thursday. Spain accepted a closed season of two months, a member of its delegation said.

Shipowners in Vigo called the result thin.

Octopus is what the Moroccans want most to keep for themselves.

== register
engagement A
  type: negotiation
  status: held
  date: 1999-09-08
  sides: ESP MAR
  country: MAR
  reports: r1
engagement B
  type: negotiation
  status: held
  date: 1999-09-30
  sides: ESP MAR
  country: MAR
  reports: r2
