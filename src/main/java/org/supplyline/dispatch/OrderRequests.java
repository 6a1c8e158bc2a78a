package org.supplyline.dispatch;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/** Makes and takes back orders that no plan made, once for each request, whether a person or a program asks. */
@Component
class OrderRequests {

    private final Orders orders;
    private final DirectOrders direct;
    private final PackWords words;
    private final Journal journal;
    private final IdempotencyKeys keys;

    OrderRequests(Orders orders, DirectOrders direct, PackWords words, Journal journal, IdempotencyKeys keys) {
        this.orders = orders;
        this.direct = direct;
        this.words = words;
        this.journal = journal;
        this.keys = keys;
    }

    /** What is answered to an order as it is then. */
    interface Answer extends Function<IssueOrder, KeyedAnswer> {}

    /** @param chinese the language in which goods are named if it is refused */
    KeyedAnswer make(IdempotencyKey key, NewOrder wanted, boolean chinese, Answer answer) {
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        direct.prepare(wanted.destination(), cause);
        return journal.write(writer -> keys.once(
                key,
                () -> direct.create(wanted, cause, writer).match(made -> answer.apply(made.order()), refused -> {
                    throw OrderForm.problem(refused, words.name(refused.subject(), chinese))
                            .refusal();
                })));
    }

    KeyedAnswer cancel(IdempotencyKey key, IssueOrder order, String reason, Answer answer) {
        String why = OrderForm.reason(reason);
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(key, () -> {
            if (!orders.cancel(order.code(), why, cause, writer)) {
                throw OrderForm.underWay().refusal();
            }
            return answer.apply(orders.find(order.code()).orElseThrow());
        }));
    }
}
