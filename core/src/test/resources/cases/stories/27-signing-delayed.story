# An agreement's signing slips by a week because the text is not ready; a report months later recalls it by month only
story: announce, delay, sign, recall

== report r1
outlet: Savana Diario
published: 2001-10-02
title: Gas accord to be signed next week

MAPUTO, Oct 2 - Mozambique and South Africa will sign an agreement on a gas pipeline from the Temane field in Maputo on October 12, Foreign Minister Leonardo Simao said on Tuesday.

Presidents Joaquim Chissano and Thabo Mbeki are to put their names to it.

== report r2
outlet: Highveld Times
published: 2001-10-11
title: Pipeline ceremony a week late

The ceremony for the signing of the gas agreement with Mozambique, planned for Friday, has been moved to October 19, the presidency in Pretoria said.

Lawyers for both governments are still at work on a clause on royalties. "A week is nothing for a pipe that should last thirty years," an official said.

== report r3
outlet: Indian Ocean Wire
published: 2001-10-20
title: Mbeki, Chissano sign gas deal

MAPUTO, Oct. 20 (Indian Ocean Wire) - South African President Thabo Mbeki and his Mozambican counterpart Joaquim Chissano signed a long-awaited gas agreement in Maputo on Friday.

The pipeline is to run 865 kilometres to Secunda and carry its first gas in 2004.

== report r4
outlet: Highveld Times
published: 2002-03-06
title: Pipeline builders break ground

Workers began clearing land near Komatipoort on Tuesday for the pipeline that Mbeki and Chissano agreed on when they signed the gas accord in Maputo last October.

The contractor, from Johannesburg, has promised 2,000 jobs. Environmental groups fear for the wetlands along the Limpopo, which the pipe must cross twice.

== register
engagement A
  type: signing
  status: held
  date: 2001-10-19
  sides: MOZ ZAF
  country: MOZ
  level: head
  reports: r1 r2 r3 r4
