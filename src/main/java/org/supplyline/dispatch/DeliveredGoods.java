package org.supplyline.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.SignedGoods;
import org.supplyline.journal.JournalId;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Tells which movements the accounts of delivered orders rest on; what was scanned after an account is no part of it. */
@Component
class DeliveredGoods implements SignedGoods {

    private final OrderStore orders;
    private final DeliveryStore accounts;
    private final Places places;

    DeliveredGoods(OrderStore orders, DeliveryStore accounts, Places places) {
        this.orders = orders;
        this.accounts = accounts;
        this.places = places;
    }

    @Override
    public boolean restsOn(String code, JournalId record, @Nullable JournalId corrects, List<MovementLine> lines) {
        String loss = places.fixed(PlaceKind.LOSS).toString();
        return orders.find(List.of(code)).stream()
                .filter(order -> order.status() == OrderStatus.DELIVERED)
                .anyMatch(order -> isTold(code, record, corrects)
                        && lines.stream().anyMatch(line -> touches(line, order.destination()) || touches(line, loss)));
    }

    /** Whether it was written before the first account, or to mend one. */
    private boolean isTold(String code, JournalId record, @Nullable JournalId corrects) {
        List<JournalId> told = accounts.accounts(code).stream()
                .map(account -> JournalId.parse(account.record()))
                .toList();
        return told.contains(corrects)
                || told.stream()
                        .findFirst()
                        .filter(first -> record.cursor().compareTo(first.cursor()) < 0)
                        .isPresent();
    }

    private static boolean touches(MovementLine line, String place) {
        return line.from().equals(place) || line.to().equals(place);
    }
}
