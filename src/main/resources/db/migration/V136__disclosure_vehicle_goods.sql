-- Where the goods on each vehicle count to the public: below zero where more came off than was seen going on.
create table disclosure_vehicle_goods (
    vehicle  text not null,
    item     text not null,
    place    text not null,
    quantity bigint not null,
    primary key (vehicle, item, place)
);

insert into disclosure_vehicle_goods (vehicle, item, place, quantity)
select v.vehicle, s.item, case when v.departed then 'in-transit:' || split_part(split_part(v.vehicle, ':', 2), '-', 1)
                               else v.depot end, sum(s.quantity)
  from disclosure_vehicle v join stock s on s.place = v.vehicle
 group by 1, 2, 3 having sum(s.quantity) <> 0;

alter table disclosure_vehicle drop column departed;

grant select, insert, update on disclosure_vehicle_goods to ${app};
