-- The words of reports.
create table report_words (
  report bigint primary key references report (id) on delete cascade,
  words tsvector not null
);
create index report_words_in on report_words using gin (words);

update property set value = '2' where name = 'schema';
