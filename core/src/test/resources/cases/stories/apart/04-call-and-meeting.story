# In the morning they telephone, in the evening they sit together: one pair, one day, two engagements
story: a call and a meeting on one day

== report r1
outlet: Caspian Wire
published: 2014-10-14
title: Zarif phones Omani minister

TEHRAN, Oct 14 (Caspian Wire) - Iranian Foreign Minister Mohammad Javad Zarif spoke by telephone with his Omani counterpart, Yusuf bin Alawi, on Tuesday morning about the nuclear talks.

Oman has often carried messages between Iran and Western governments, and its foreign minister has held his post since 1997.

== report r2
outlet: Muscat Morning
published: 2014-10-15
title: Zarif in surprise stop

Iran's Foreign Minister Mohammad Javad Zarif met Foreign Minister Yusuf bin Alawi in Muscat on Tuesday night, during an unannounced stop on his way to Vienna.

The two ministers talked at the airport for an hour.

Officials would not say what was so urgent.

== register
engagement A
  type: call
  status: held
  date: 2014-10-14
  sides: IRN OMN
  level: minister
  reports: r1
engagement B
  type: meeting
  status: held
  date: 2014-10-14
  sides: IRN OMN
  country: OMN
  level: minister
  reports: r2
