package org.supplyline.dispatch;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.UnorderedIssues;
import org.supplyline.inventory.UnorderedIssues.UnorderedIssue;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/** Makes the order for goods that left without one (补单), once for each request; it takes over what was done with them. */
@Component
class LateOrderRequests {

    private final UnorderedIssues issues;
    private final DirectOrders direct;
    private final Orders orders;
    private final PackWords words;
    private final Journal journal;
    private final IdempotencyKeys keys;

    LateOrderRequests(
            UnorderedIssues issues,
            DirectOrders direct,
            Orders orders,
            PackWords words,
            Journal journal,
            IdempotencyKeys keys) {
        this.issues = issues;
        this.direct = direct;
        this.orders = orders;
        this.words = words;
        this.journal = journal;
        this.keys = keys;
    }

    /**
     * What is asked for.
     *
     * @param discrepancy number of the row of the goods
     * @param destination place code of the site or recipient
     * @param basis by whose decision
     * @param reason why the order comes late
     */
    record Wish(long discrepancy, String destination, String basis, String reason) {}

    /** @throws org.supplyline.page.Refusal 404 if no goods without an order wait there */
    UnorderedIssue issue(long discrepancy) {
        return issues.find(discrepancy).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    /** @param chinese the language in which goods are named if it is refused */
    KeyedAnswer make(IdempotencyKey key, Wish wish, boolean chinese, OrderRequests.Answer answer) {
        String reason = OrderForm.reason(wish.reason());
        String basis = OrderForm.basis(wish.basis());
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        direct.prepare(wish.destination(), cause);
        return journal.write(writer -> keys.once(key, () -> {
            UnorderedIssue issue = issues.find(wish.discrepancy())
                    .orElseThrow(() ->
                            Problem.of(HttpStatus.CONFLICT, "order-late-gone").refusal());
            if (issue.receiver() != null && !issue.receiver().equals(wish.destination())) {
                throw Problem.of(HttpStatus.CONFLICT, "order-late-receiver", issue.receiver())
                        .refusal();
            }
            IssueOrder made = make(issue, wish.destination(), basis, chinese, cause, writer);
            issues.give(writer, cause, issue, made.code(), reason);
            return answer.apply(orders.find(made.code()).orElseThrow());
        }));
    }

    private IssueOrder make(
            UnorderedIssue issue,
            String destination,
            String basis,
            boolean chinese,
            Cause.Request cause,
            JournalWriter writer) {
        NewOrder wanted = new NewOrder(
                destination,
                issue.depot(),
                null,
                null,
                basis,
                null,
                issue.lines().stream()
                        .map(line -> new OrderLine(line.item(), line.earmark(), line.quantity(), null))
                        .toList());
        return direct.createLate(wanted, cause, writer).match(DirectOrders.Ordered.Made::order, refused -> {
            throw OrderForm.problem(refused, words.name(refused.subject(), chinese))
                    .refusal();
        });
    }
}
