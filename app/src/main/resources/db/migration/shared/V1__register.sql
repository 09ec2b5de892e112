-- The register, on every database; placeholders stand for what they write differently (see Migrations).
-- Days are counted from 1970-01-01; what is open reaches to the ends of java.time.LocalDate.
-- Documents are JSON: {"v": version of their form, "is": the record}. Columns beside them are what is asked by.

create table property (
  name ${key} primary key,
  value text not null
);

-- One row for each version of a report. `text` is deflated UTF-8, null where only spans are kept.
create table report (
  id ${id},
  report_id ${key} not null,
  hash ${key} not null,
  outlet ${key},
  day bigint,
  corrects smallint not null,
  head text not null,
  signature ${bytes} not null,
  text ${bytes},
  unique (report_id, hash)
);
create index report_by_outlet on report (outlet, day);
create index report_by_day on report (day);

-- What entries and sayings are looked for by: kind is side, pair, person, topic, outlet, place or country.
create table term (
  id ${id},
  kind ${key} not null,
  text ${key} not null,
  unique (kind, text)
);

-- A person's name and the parts before and after each of its spaces, by which it may be given.
create table person_form (
  form ${key} not null,
  whole smallint not null,
  term bigint not null references term (id),
  primary key (form, term)
)${clustered};

-- `shown` is 0, plus 1 for what is only recalled, plus 2 for what somebody hid. The `_up` and `_down` columns order
-- upwards and downwards, what has no day last in both.
create table entry (
  id ${id},
  key ${key} not null unique,
  shown smallint not null,
  type ${key} not null,
  status ${key} not null,
  level smallint not null,
  first_day bigint,
  last_day bigint,
  day_up bigint not null,
  day_down bigint not null,
  reported_up bigint not null,
  reported_down bigint not null,
  sources integer not null,
  conflicts integer not null
);
create index entry_latest on entry (shown, day_down, key, last_day);
create index entry_earliest on entry (shown, day_up, key);
create index entry_reported on entry (shown, reported_down, key);
create index entry_level on entry (shown, level desc, key);
create index entry_sources on entry (shown, sources desc, key);
create index entry_status on entry (shown, status, day_down, key, last_day);
create index entry_type on entry (shown, type, day_down, key);

create table entry_document (
  entry ${row} primary key references entry (id) on delete cascade,
  document text not null
);

-- Ordered as entries are listed, so that the latest of a term are read off the index.
create table entry_term (
  term bigint not null references term (id),
  shown smallint not null,
  day_down bigint not null,
  key ${key} not null,
  entry bigint not null references entry (id) on delete cascade,
  primary key (term, shown, day_down, key)
)${clustered};
create index entry_term_of on entry_term (entry, term);

create table account (
  id ${id},
  key ${key} not null unique,
  report bigint not null references report (id) on delete cascade,
  place integer not null,
  entry bigint references entry (id) on delete set null
);
create index account_of_report on account (report, place);
create index account_of_entry on account (entry);

create table account_document (
  account ${row} primary key references account (id) on delete cascade,
  document text not null
);

-- In the order in which accounts are settled, whenever they arrived.
create table waiting (
  day bigint not null,
  corrects smallint not null,
  hash ${key} not null,
  report_id ${key} not null,
  place ${key} not null,
  account bigint not null unique references account (id) on delete cascade,
  primary key (day, corrects, hash, report_id, place)
)${clustered};

-- `width` parts short windows from long ones: then few rows are read to find those that touch a day.
create table trace (
  trace ${key} not null,
  width smallint not null,
  first_day bigint not null,
  last_day bigint not null,
  account bigint not null references account (id) on delete cascade,
  primary key (trace, width, first_day, last_day, account)
)${clustered};
create index trace_of_account on trace (account);

create table link (
  account ${row} primary key references account (id) on delete cascade,
  target bigint not null references account (id) on delete cascade,
  score double precision not null,
  reasons text not null
);
create index link_to on link (target);

-- Statements, commitments, expectations and claims; `place` is the order in their report.
create table saying (
  id ${id},
  report bigint not null references report (id) on delete cascade,
  kind ${key} not null,
  place integer not null,
  day bigint,
  document text not null
);
create index saying_of_report on saying (report, kind, place);
create index saying_by_day on saying (day, kind);

create table saying_term (
  term bigint not null references term (id),
  saying bigint not null references saying (id) on delete cascade,
  primary key (term, saying)
)${clustered};
create index saying_term_of on saying_term (saying);

create table saying_account (
  account bigint not null references account (id) on delete cascade,
  saying bigint not null references saying (id) on delete cascade,
  primary key (account, saying)
)${clustered};
create index saying_account_of on saying_account (saying);

create table decision (
  id ${row} primary key,
  document text not null
);

create table forward (
  old_key ${key} primary key,
  account_key ${key} not null
);

insert into property (name, value) values ('schema', '1');
