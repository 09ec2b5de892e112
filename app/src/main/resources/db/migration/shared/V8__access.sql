-- Tokens by which callers of a server show who they are; `hash` is SHA-256 of the token, which itself is kept nowhere. Times are
-- milliseconds since 1970-01-01T00:00Z; a token without `expires` does not end, one with `revoked` has.
create table token (
  id ${id},
  name ${key} not null,
  role ${key} not null,
  hash ${key} not null unique,
  created bigint not null,
  expires bigint,
  revoked bigint,
  used bigint
);

-- Who did what, the oldest first; nothing is ever taken off. `request` is the number of the request by which it was done.
create table audit (
  id ${id},
  at bigint not null,
  caller text not null,
  request text,
  action ${key} not null,
  detail text not null
);

-- The last day on which what somebody undertook or expects can fall due. Ledgers of an older store are made anew by the next settling.
alter table item add column due bigint;
create index item_by_due on item (kind, due);
insert into unsettled (key) select distinct matter from item where matter not in (select key from unsettled);

update property set value = '8' where name = 'schema';
