package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.inventory.PositionKey;
import org.supplyline.page.Problem;

/** What people fill in to get goods for somebody, read for orders and reservations alike. */
public final class OrderForm {

    private static final long MAX_QUANTITY = 1_000_000_000;

    private OrderForm() {}

    /**
     * Item, earmark and quantity are columns of one table; rows without a quantity are not wanted.
     *
     * @throws org.supplyline.page.Refusal if something in it is wrong
     */
    public static NewOrder read(
            String depot,
            String destination,
            String basis,
            List<String> items,
            List<String> earmarks,
            List<String> quantities) {
        List<OrderLine> lines = lines(items, earmarks, quantities);
        return new NewOrder(destination, depot, null, null, basis(basis), null, lines);
    }

    /** @throws org.supplyline.page.Refusal if there is none, or too long a one */
    static String basis(String text) {
        String by = text.strip();
        if (by.isEmpty() || by.length() > NewOrder.MAX_BASIS) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "order-basis", NewOrder.MAX_BASIS)
                    .refusal();
        }
        return by;
    }

    /** @param subject the name of the item or place that it is about */
    public static Problem problem(DirectOrders.Ordered.Refused refused, String subject) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "order-" + refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                subject,
                refused.free());
    }

    /** @throws org.supplyline.page.Refusal if there is none, or too long a one */
    public static String reason(String text) {
        String why = text.strip();
        if (why.isEmpty() || why.length() > Deliveries.MAX_REASON) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "order-reason", Deliveries.MAX_REASON)
                    .refusal();
        }
        return why;
    }

    /** Goods were picked for it, or it is over. */
    static Problem underWay() {
        return Problem.of(HttpStatus.CONFLICT, "order-under-way");
    }

    private static List<OrderLine> lines(List<String> items, List<String> earmarks, List<String> quantities) {
        if (items.size() != quantities.size() || items.size() != earmarks.size()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "order-lines").refusal();
        }
        Map<GoodsKey, Long> wanted = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String text = quantities.get(i).strip();
            if (!text.isEmpty()) {
                String earmark = earmarks.get(i).isEmpty() ? PositionKey.NONE : earmarks.get(i);
                wanted.merge(new GoodsKey(items.get(i), earmark), quantity(text), Long::sum);
            }
        }
        if (wanted.isEmpty() || wanted.size() > NewOrder.MAX_LINES) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "order-lines").refusal();
        }
        List<OrderLine> lines = new ArrayList<>();
        wanted.forEach((goods, quantity) -> lines.add(new OrderLine(goods.item(), goods.earmark(), quantity, null)));
        return lines;
    }

    private static long quantity(String text) {
        try {
            long quantity = Long.parseLong(text);
            if (quantity >= 1 && quantity <= MAX_QUANTITY) {
                return quantity;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number out of range.
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "order-quantity", text, MAX_QUANTITY)
                .refusal();
    }
}
