# Foreign and defence ministers of the same two states meet on the same day in the same city, in different buildings
story: two ministers' meetings on one day

== report r1
outlet: Seine Courier
published: 2018-02-16
title: Le Drian, Gabriel talk Libya

PARIS, Feb 16 - French Foreign Minister Jean-Yves Le Drian and his German counterpart Sigmar Gabriel met in Paris on Thursday to discuss the conflict in Libya.

They want elections there before the year is out.

Libya has had two governments and several armies since 2014.

== report r2
outlet: Spree Radio
published: 2018-02-16
title: Defence ministers agree on tank study

Defence ministers Ursula von der Leyen of Germany and Florence Parly of France met in Paris on Thursday and ordered a study of a common battle tank.

Industry is to present first drawings in the autumn.

The armies of both countries will need a new tank in the 2030s.

== register
engagement A
  type: meeting
  status: held
  date: 2018-02-15
  sides: FRA DEU
  country: FRA
  level: minister
  reports: r1
engagement B
  type: meeting
  status: held
  date: 2018-02-15
  sides: FRA DEU
  country: FRA
  level: minister
  reports: r2
