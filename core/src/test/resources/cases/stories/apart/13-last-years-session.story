# The joint commission meets every June in the same town; this year's report names last year's
story: last year's and this year's session

== report r1
outlet: Baltic Courier
published: 1995-06-08
title: Commission meets in Tartu

TARTU, June 8 - The Finnish-Estonian joint commission on the environment held its yearly meeting in Tartu on Wednesday and agreed to pay for a sewage plant at Narva.

Untreated waste from the town flows by river into the Gulf of Finland.

== report r2
outlet: Baltic Courier
published: 1996-06-13
title: Sewage plant late, commission hears

TARTU, June 13 - The yearly meeting of the Finnish-Estonian joint commission on the environment took place in Tartu on Wednesday. The plant at Narva, agreed on at last June's meeting, is a year late.

Concrete was short, the Estonian members explained.

== register
engagement A
  type: meeting
  status: held
  date: 1995-06-07
  sides: FIN EST
  country: EST
  reports: r1 r2
engagement B
  type: meeting
  status: held
  date: 1996-06-12
  sides: FIN EST
  country: EST
  reports: r2
