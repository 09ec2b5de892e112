-- 1 for an account that names one side: it makes no entry, and counts where an entry of several sides holds it.
alter table account add column loose smallint not null default 0;

update property set value = '4' where name = 'schema';
