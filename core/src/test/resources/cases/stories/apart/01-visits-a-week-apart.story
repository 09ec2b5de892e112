# The same guest in the same capital twice within eight days: the second paper writes of a visit, not of that visit
story: two visits a week apart

== report r1
outlet: Andes Wire
published: 2006-05-10
title: Taiana in Santiago over gas

SANTIAGO, May 10 (Andes Wire) - Argentine Foreign Minister Jorge Taiana visited Santiago on Tuesday and told his Chilean counterpart, Alejandro Foxley, that gas deliveries would be restored within days.

He flew home the same evening.

Chile buys nearly all its natural gas from its neighbour across the Andes.

== report r2
outlet: Diario de la Cordillera
published: 2006-05-17
title: Argentina's foreign minister comes again

Argentine Foreign Minister Jorge Taiana paid a one-day visit to Santiago on Tuesday, his second in a week, after the gas taps had stayed closed.

This time he brought the price of the gas with him, Foxley's aides said.

Factories north of the capital have been burning diesel oil since the weekend.

== register
engagement A
  type: visit
  status: held
  date: 2006-05-09
  sides: ARG CHL
  country: CHL
  level: minister
  reports: r1
engagement B
  type: visit
  status: held
  date: 2006-05-16
  sides: ARG CHL
  country: CHL
  level: minister
  reports: r2
