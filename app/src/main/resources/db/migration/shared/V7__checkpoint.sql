-- How far files were read whose reading was broken off. `identity` tells whether the file is still the one that was read;
-- `at_byte`, `skipped` and `records` are the position behind the last report that is filed.
create table checkpoint (
  file ${key} primary key,
  identity text not null,
  at_byte bigint not null,
  skipped bigint not null,
  records bigint not null
)${clustered};

update property set value = '7' where name = 'schema';
