-- Feeds and sitemaps that are followed. Times are seconds since 1970-01-01T00:00Z, spans are seconds. `address` is where it
-- lies now, `given` what a person named; `parent` is the list or index that names it. `tag` and `modified` are as its server
-- gave them with the version that was last read. `gone` is 1 where it is not asked for any more.
create table followed (
  id ${id},
  address ${key} not null unique,
  given ${key} not null,
  parent ${key},
  title text,
  form ${key},
  tag text,
  modified text,
  next_poll bigint not null,
  pause bigint not null,
  last_poll bigint,
  last_success bigint,
  faults integer not null,
  fault text,
  gone smallint not null
);
create index followed_due on followed (gone, next_poll);

-- What they named. `key` is what the feed calls it, `address` the report's, cleaned of what only tracks readers; `signature`
-- tells whether the feed says something new of it. `state` is waiting, read, refused or passed; `again` is 1 where it was read
-- before. What is only needed until it is read (`content` is the feed's own copy of the text) is cleared then.
create table followed_item (
  followed bigint not null references followed (id) on delete cascade,
  key ${key} not null,
  address ${key} not null,
  signature ${key} not null,
  state ${key} not null,
  again smallint not null,
  tries integer not null,
  next_try bigint not null,
  listed bigint not null,
  place integer not null,
  fault text,
  title text,
  outlet text,
  day bigint,
  content text,
  primary key (followed, key)
)${clustered};
create index followed_item_waiting on followed_item (state, next_try);
create index followed_item_at on followed_item (address, state);

update property set value = '6' where name = 'schema';
