-- The words of reports. The text itself is in `report`, deflated, so the index keeps none (content='').
create virtual table report_words using fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
create trigger report_words_go after delete on report begin
  delete from report_words where rowid = old.id;
end;

-- "DMCH", by which a file is known as ours.
pragma application_id = 1145914184;
update property set value = '2' where name = 'schema';
