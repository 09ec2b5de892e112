-- Outlets are one whatever their capitals are and whether "The" stands before them; what an outlet takes back is asked for
-- with each report of it that is settled.
drop index report_by_outlet;
create index report_by_outlet on report (lower(outlet), day);
create index report_correcting on report (lower(outlet), day) where corrects = 1;

update property set value = '5' where name = 'schema';
