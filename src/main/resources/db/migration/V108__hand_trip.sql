-- A trip that somebody put together from open orders, without a plan.
alter table trip alter column plan drop not null;
alter table goods_order drop constraint goods_order_check1;
