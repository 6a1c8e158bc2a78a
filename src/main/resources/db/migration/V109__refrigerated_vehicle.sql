-- Goods of the cold chain travel on vehicles only that can keep them cold.
alter table vehicle add column refrigerated boolean not null default false;
