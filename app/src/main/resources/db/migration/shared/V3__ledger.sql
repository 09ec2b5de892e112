-- What reports tell that sides do, undertake and are said to do; `place` is the order in their report.
create table deed (
  id ${id},
  report bigint not null references report (id) on delete cascade,
  place integer not null,
  document text not null
);
create index deed_of_report on deed (report, place);

-- Deeds of one matter share a key. `opens` is 1 for what is undertaken, expected or claimed: other deeds are of interest
-- only where such a one stands under their key.
create table deed_key (
  key ${key} not null,
  opens smallint not null,
  deed bigint not null references deed (id) on delete cascade,
  primary key (key, opens, deed)
)${clustered};
create index deed_key_of on deed_key (deed);

-- Keys whose items are to be settled anew.
create table unsettled (
  key ${key} primary key
);

-- Commitments, expectations and claims over all reports. `matter` is the key that they were settled under; after the day
-- `lapse_day` their status is `lapse_status`. `day_down` orders the latest first, what has no day last.
create table item (
  id ${id},
  key ${key} not null,
  matter ${key} not null,
  kind ${key} not null,
  side ${key} not null,
  office ${key},
  person bigint references term (id),
  account ${key},
  day bigint,
  day_down bigint not null,
  status ${key} not null,
  lapse_day bigint,
  lapse_status ${key},
  document text not null
);
create index item_of_matter on item (matter);
create index item_latest on item (kind, day_down, key);
create index item_of_side on item (kind, side, day_down, key, status, lapse_day, lapse_status);
create index item_of_person on item (person, kind, day_down, key, status, lapse_day, lapse_status);
create index item_of_office on item (office, kind);
create index item_of_account on item (account);

update property set value = '3' where name = 'schema';
