package org.supplyline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.keeping.KeepingFixtures;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalRecord;
import org.supplyline.place.PlaceKind;

class DeliveryCorrectionsIT {

    private final DispatchFixture node = new DispatchFixture();
    private final String site = node.site("Qinyuan");
    private final String vehicle = node.places.vehicles().get(0).place();
    private final OrderLine tents = new OrderLine("tent-12", "-", 10, null);
    private final OrderLine kits = new OrderLine("kit-family", "-", 6, null);
    private final IssueOrder order = order();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void eachLineThatDiffersNeedsItsOwnReason() {
        assertThat(deliver(tents(8, 1, 1, "一顶丢，一顶湿"), kits(5, 0, 1, "")))
                .isEqualTo(refused(Deliveries.Refusal.REASON_MISSING));
        assertThat(deliver(tents(10, 0, 0, ""), tents(10, 0, 0, "")))
                .isEqualTo(Deliveries.Closed.Refused.sum("tent-12", 10));

        assertThat(deliver(tents(8, 1, 1, "一顶丢，一顶湿"), kits(6, 0, 0, ""))).isInstanceOf(Deliveries.Closed.Done.class);
        assertThat(node.deliveries.of(order.code())).containsExactly(kits(6, 0, 0, ""), tents(8, 1, 1, "一顶丢，一顶湿"));
        assertThat(open()).containsExactly("tent-12 1/1 一顶丢，一顶湿");
    }

    @Test
    void theTrueFiguresStandTheGoodsMoveByTheDifferenceAndTheOldAccountStays() {
        String signed = done(deliver(tents(7, 0, 3, "车上少了三顶"), kits(6, 0, 0, "")));
        assertThat(onHand("loss:cz-0", "tent-12")).isEqualTo(3);

        Deliveries.Closed closed = correct(signed, "漏点一层", tents(9, 0, 1, "少一顶"), kits(4, 1, 1, "一个破一个少"));

        String mended = done(closed);
        assertThat(onHand("loss:cz-0", "tent-12")).isEqualTo(1);
        assertThat(onHand(site, "tent-12")).isEqualTo(9);
        assertThat(onHand("loss:cz-0", "kit-family")).isEqualTo(1);
        assertThat(onHand(site, "kit-family")).isEqualTo(5);
        assertThat(node.deliveries.of(order.code())).containsExactly(kits(4, 1, 1, "一个破一个少"), tents(9, 0, 1, "少一顶"));
        List<SignedDelivery> accounts = node.deliveries.accounts(order.code());
        assertThat(accounts).extracting(SignedDelivery::record).containsExactly(signed, mended);
        assertThat(accounts.get(0).lines()).contains(tents(7, 0, 3, "车上少了三顶"));
        assertThat(accounts.get(1).correction())
                .satisfies(how -> assertThat(how.corrects() + how.reason()).isEqualTo(signed + "漏点一层"));
        assertThat(open()).containsExactlyInAnyOrder("kit-family 1/1 一个破一个少", "tent-12 0/1 少一顶");
        assertThat(bodiesOf("movement").filter(body -> body.contains("\"corrects\":\"" + signed + "\"")))
                .as("the movement names what it corrects")
                .hasSize(1);
        assertThat(node.orders.progress(List.of(order)).get(order.code()))
                .extracting(progress -> progress.item() + " " + progress.accepted())
                .containsExactly("tent-12 9", "kit-family 5");
    }

    @Test
    void anAccountIsCorrectedOnceAndTheCorrectionCanBeCorrectedInTurn() {
        assertThat(correct("cz.1.1", "签错", tents(10, 0, 0, ""))).isEqualTo(refused(Deliveries.Refusal.NOT_DELIVERED));
        String signed = done(deliver(tents(9, 0, 1, "少一顶"), kits(6, 0, 0, "")));

        assertThat(correct(signed, " ", tents(10, 0, 0, ""), kits(6, 0, 0, "")))
                .isEqualTo(refused(Deliveries.Refusal.REASON_MISSING));
        assertThat(correct(signed, "签错", tents(9, 0, 0, "少"), kits(6, 0, 0, "")))
                .isEqualTo(Deliveries.Closed.Refused.sum("tent-12", 10));
        assertThat(correct(signed, "签错", tents(10, 0, 0, "")))
                .isEqualTo(Deliveries.Closed.Refused.sum("kit-family", 6));
        assertThat(correct(signed, "签错", tents(9, 0, 1, "少一顶"), kits(6, 0, 0, "")))
                .isEqualTo(refused(Deliveries.Refusal.SAME));
        String mended = done(correct(signed, "签错", tents(10, 0, 0, ""), kits(6, 0, 0, "")));
        assertThat(correct(signed, "签错", tents(8, 0, 2, "少两顶"), kits(6, 0, 0, "")))
                .isEqualTo(refused(Deliveries.Refusal.CORRECTED));
        assertThat(onHand("loss:cz-0", "tent-12")).isZero();

        done(correct(mended, "还是少", tents(8, 0, 2, "少两顶"), kits(6, 0, 0, "")));
        assertThat(onHand("loss:cz-0", "tent-12")).isEqualTo(2);
        assertThat(node.deliveries.accounts(order.code())).hasSize(3);
    }

    @Test
    void whatAnAccountMustComeToStaysTheSameOnceItIsSigned() {
        IssuedGoods.Issued before = node.deliveries.accountable(order);
        assertThat(before.sent()).containsOnly(Map.entry("tent-12", 10L), Map.entry("kit-family", 6L));

        String signed = done(deliver(tents(7, 0, 3, "少三顶"), kits(6, 0, 0, "")));
        assertThat(node.deliveries.accountable(order).sent()).isEqualTo(before.sent());

        done(correct(signed, "漏点", tents(9, 0, 1, "少一顶"), kits(6, 0, 0, "")));
        assertThat(node.deliveries.accountable(order).sent()).isEqualTo(before.sent());
    }

    @Test
    void ofTwoAtOnceOneCorrects() throws Exception {
        String signed = done(deliver(tents(9, 0, 1, "少一顶"), kits(6, 0, 0, "")));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Deliveries.Closed> tap = () -> correct(signed, "签错", tents(10, 0, 0, ""), kits(6, 0, 0, ""));
            List<Future<Deliveries.Closed>> taps = two.invokeAll(List.of(tap, tap));
            assertThat(List.of(taps.get(0).get(), taps.get(1).get()))
                    .hasAtLeastOneElementOfType(Deliveries.Closed.Done.class)
                    .contains(refused(Deliveries.Refusal.CORRECTED));
        } finally {
            two.shutdownNow();
        }
        assertThat(onHand(site, "tent-12")).isEqualTo(10);
    }

    @Test
    void whatASignedAccountRestsOnIsCorrectedByTheAccountOnly() {
        String signed = done(deliver(tents(9, 0, 1, "少一顶"), kits(6, 0, 0, "")));
        done(correct(signed, "漏点", tents(10, 0, 0, ""), kits(5, 0, 1, "少一个")));
        List<JournalId> told = movements("accepting", "stock_taking");
        assertThat(told).as("what came, what was missing, and the difference").hasSize(3);

        for (JournalId record : told) {
            assertThat(byHand(record, 0)).isEqualTo("signed-for[" + order.code() + "]");
            assertThat(byHand(record, 1)).isEqualTo("signed-for[" + order.code() + "]");
        }
        assertThat(onHand(site, "tent-12")).isEqualTo(10);
        assertThat(onHand(site, "kit-family")).isEqualTo(5);
        assertThat(node.deliveries.of(order.code())).contains(tents(10, 0, 0, ""));
    }

    @Test
    void whatIsNoPartOfAnAccountIsCorrectedByHandAsBefore() {
        node.move("accepting", order, vehicle, site, kits, 2);
        JournalId before = movements("accepting").get(0);
        assertThat(byHand(before, 0)).as("nobody has signed yet").isEqualTo("done");

        done(deliver(tents(10, 0, 0, ""), kits(6, 0, 0, "")));
        node.move("accepting", order, vehicle, site, kits, 6);
        List<JournalId> all = movements("accepting");
        assertThat(byHand(all.get(all.size() - 1), 0))
                .as("a scan that came after the account")
                .isEqualTo("done");
        assertThat(byHand(movements("picking").get(0), 1))
                .as("the receiver did not sign for the pick")
                .isEqualTo("done");
        assertThat(onHand(site, "kit-family")).isEqualTo(6);
    }

    private List<JournalId> movements(String... steps) {
        return node.journal.after(JournalCursor.START, 10_000).stream()
                .filter(record ->
                        List.of(steps).contains(record.body().path("step").asString("")))
                .filter(record -> record.body().path("order").asString("").equals(order.code()))
                .map(JournalRecord::id)
                .toList();
    }

    private String byHand(JournalId record, long quantity) {
        return KeepingFixtures.correct(
                node.node,
                node.journal,
                node.ledger,
                node.catalog,
                node.places,
                node.delivered,
                record,
                null,
                quantity);
    }

    private IssueOrder order() {
        NewOrder wanted = new NewOrder(site, node.city, null, null, "指挥部调拨令 9 号", null, List.of(tents, kits));
        node.direct.prepare(wanted.destination(), DispatchFixture.by("site dock"));
        IssueOrder made = node.journal
                .<DirectOrders.Ordered>write(writer -> node.direct.create(wanted, DispatchFixture.by("order"), writer))
                .match(DirectOrders.Ordered.Made::order, refused -> {
                    throw new AssertionError(refused);
                });
        for (OrderLine line : made.lines()) {
            String bin = node.binOf(line.item(), line.quantity());
            String stage = node.inCity(PlaceKind.STAGE);
            node.move("picking", made, bin, stage, line, line.quantity());
            node.move("loading", made, stage, vehicle, line, line.quantity());
        }
        return made;
    }

    private static DeliveredLine tents(long received, long damaged, long missing, String reason) {
        return new DeliveredLine("tent-12", received, damaged, missing, reason);
    }

    private static DeliveredLine kits(long received, long damaged, long missing, String reason) {
        return new DeliveredLine("kit-family", received, damaged, missing, reason);
    }

    private Deliveries.Closed deliver(DeliveredLine... lines) {
        return node.journal.write(writer -> node.deliveries.close(
                order.code(),
                List.of(lines),
                DeliveryProof.byPaper("王五", List.of()),
                DispatchFixture.by("paper"),
                writer));
    }

    private Deliveries.Closed correct(String record, String reason, DeliveredLine... lines) {
        DeliveryCorrections.Wish wish = new DeliveryCorrections.Wish(record, List.of(lines), reason);
        return node.journal.write(
                writer -> node.deliveryCorrections.correct(order.code(), wish, DispatchFixture.by("correct"), writer));
    }

    private static String done(Deliveries.Closed closed) {
        return closed.match(done -> done.record().toString(), refused -> {
            throw new AssertionError(refused);
        });
    }

    private static Deliveries.Closed refused(Deliveries.Refusal why) {
        return new Deliveries.Closed.Refused(why);
    }

    private List<String> open() {
        return node.node
                .db()
                .sql("select detail from discrepancy where kind = 'short-delivery' and settled_at is null order by id")
                .query(String.class)
                .list();
    }

    private Stream<String> bodiesOf(String kind) {
        return node.journal.after(JournalCursor.START, 10_000).stream()
                .filter(record -> record.kind().word().equals(kind))
                .map(JournalRecord::body)
                .map(Object::toString);
    }

    private long onHand(String place, String item) {
        return node.stock.snapshot().positions().stream()
                .filter(position -> position.key().place().equals(place)
                        && position.key().item().equals(item))
                .mapToLong(position -> position.quantity())
                .sum();
    }
}
