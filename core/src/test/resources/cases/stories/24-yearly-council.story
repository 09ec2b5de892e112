# A body that meets every December: last year's session and this year's differ in nothing but year, town and host
story: two yearly sessions of one council

== report r1
outlet: Vilnius Gazette
published: 2011-12-05
title: Capital braces for OSCE ministers

Lithuanian Foreign Minister Audronius Azubalis will open the annual Ministerial Council of the Organization for Security and Co-operation in Europe in Vilnius on Tuesday.

The two-day session is to take up media freedom and the frozen conflict in Transdniestria. Police will close the streets around the congress centre.

== report r2
outlet: Continental Wire
published: 2011-12-08
title: OSCE council ends without joint text

VILNIUS, Dec. 8 (Continental Wire) - The yearly ministerial meeting of the OSCE closed in the Lithuanian capital on Wednesday without a political declaration.

Azubalis, who held the chair, said that the ministers had nonetheless agreed on transnational threats.

The council's decisions need the consent of all 56 members, and Russia withheld it late at night.

== report r3
outlet: Liffey Observer
published: 2012-11-20
title: Dublin to host biggest meeting in years

Ireland will host the Ministerial Council of the OSCE in Dublin on December 6 and 7, Foreign Minister Eamon Gilmore told parliament on Tuesday.

Last year's session, in Vilnius, ended without a joint declaration.

Garda overtime alone will cost four million euros, an opposition deputy complained, but hotels from Howth to Bray are already full.

== report r4
outlet: Continental Wire
published: 2012-12-07
title: OSCE ministers meet in Dublin

DUBLIN, Dec. 7 (Continental Wire) - Foreign ministers of the Organization for Security and Co-operation in Europe opened their annual council in the Irish capital on Thursday under the chairmanship of Eamon Gilmore.

They hope to launch a process for reviving European security by 2015.

== report r5
outlet: Liffey Observer
published: 2012-12-08
title: Gilmore hails Dublin accord

The council of OSCE ministers wound up in Dublin on Friday with a decision on the so-called Helsinki plus forty process, which Tánaiste and Foreign Minister Gilmore called "a modest door that is now open".

The chairmanship passes to Ukraine on New Year's Day. Ireland, Gilmore said, was handing over "a house in better order than we found it".

== register
engagement A
  type: conference|meeting
  status: held
  date: 2011-12-06/2011-12-07
  sides: "Organization for Security and Co-operation in Europe"
  country: LTU
  level: minister
  reports: r1 r2 r3
engagement B
  type: conference|meeting
  status: held
  date: 2012-12-06/2012-12-07
  sides: "Organization for Security and Co-operation in Europe"
  country: IRL
  level: minister
  reports: r3 r4 r5
