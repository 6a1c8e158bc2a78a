package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalRecord;
import org.supplyline.place.DepotSize;
import org.supplyline.place.NewDepot;
import org.supplyline.place.NewPlace;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;

class MovesIT {

    private final KeepingNode node = new KeepingNode();
    private final Place other = node.scans.places.createDepot(
            new NewDepot("县库", "County depot", new DepotSize(150, 135_000, 2, 20_000), null, null, 1), node.by("test"));

    @AfterEach
    void close() {
        assertThat(node.scans.rebuild.compare().differences()).isEmpty();
        node.close();
    }

    @Test
    void goodsMoveInsideADepotAndNotWithOneMoveIntoAnother() {
        node.receive(10);

        assertThat(move(other.code(), 4)).isEqualTo(KeepingNode.refused(Refusal.WRONG_DEPOT));
        KeepingNode.made(move(node.scans.stage, 4));
        assertThat(onHand(node.scans.stage)).isEqualTo(4);
        assertThat(move(node.scans.stage, 0)).isEqualTo(KeepingNode.refused(Refusal.LINES_WRONG));
    }

    @Test
    void whatTheBooksDoNotHaveIsAskedAboutAndBookedBelowZeroIfItHappened() {
        node.receive(10);
        List<GoodsLine> more = List.of(new GoodsLine(node.kits(node.bin), 12));
        Result asked = node.write(
                "keeper",
                (writer, cause) -> node.moves.move(writer, cause, new Moves.Wish(more, node.scans.stage, "", false)));
        assertThat(asked).isEqualTo(Result.refused(Refusal.AGAINST_BOOKS, KeepingNode.KITS + ": 10 < 12"));
        assertThat(onHand(node.bin)).isEqualTo(10);

        KeepingNode.made(move(node.scans.stage, 12));
        assertThat(onHand(node.bin)).isEqualTo(-2);
        assertThat(node.openKinds()).containsExactly("below-zero");
    }

    @Test
    void aTransferIsInTransitUntilItIsReceivedOnce() {
        node.receive(10);
        long id = sent(6);
        assertThat(onHand("in-transit:cz")).isEqualTo(6);

        assertThat(receive(id, node.bin, 6)).isEqualTo(KeepingNode.refused(Refusal.WRONG_DEPOT));
        assertThat(receive(id, other.code(), 7))
                .isEqualTo(Result.refused(Refusal.MORE_THAN_SENT, KeepingNode.KITS, 6L));
        assertThat(KeepingNode.why(account(id, "x"))).isEqualTo(Refusal.NOT_RECEIVED);
        KeepingNode.made(receive(id, other.code(), 6));
        assertThat(receive(id, other.code(), 6)).isEqualTo(KeepingNode.refused(Refusal.RECEIVED_ALREADY));
        assertThat(onHand(other.code())).isEqualTo(6);
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void whatATransferLacksStaysInTransitAndInTheQueueUntilItIsAccountedFor() {
        node.receive(10);
        long id = sent(6);
        KeepingNode.made(receive(id, other.code(), 4));
        assertThat(onHand("in-transit:cz")).isEqualTo(2);
        assertThat(node.openKinds()).containsExactly("short-delivery");

        assertThat(node.write(
                        "checker",
                        (writer, cause) -> node.transfers.account(writer, cause, id, "received", other.code(), "找到了")))
                .isEqualTo(Result.refused(Refusal.ACCOUNT_UNKNOWN, "received"));
        assertThat(account(id, " ")).isEqualTo(KeepingNode.refused(Refusal.REASON_MISSING));
        KeepingNode.made(account(id, "途中丢失"));
        assertThat(account(id, "途中丢失")).isEqualTo(KeepingNode.refused(Refusal.RECEIVED_ALREADY));
        assertThat(onHand("in-transit:cz")).isZero();
        assertThat(onHand("loss:cz-0")).isEqualTo(2);
        assertThat(node.openKinds()).isEmpty();
    }

    @Test
    void aTransferThatArrivesInPartsIsBookedPartByPartAndItsRowFollows() {
        node.receive(10);
        long id = sent(6);
        KeepingNode.made(receive(id, other.code(), 1));
        assertThat(node.open()).extracting(OpenDiscrepancy::quantity).containsExactly(5L);

        KeepingNode.made(receive(id, other.code(), 3));
        assertThat(onHand(other.code())).isEqualTo(4);
        assertThat(node.open()).extracting(OpenDiscrepancy::quantity).containsExactly(2L);
        assertThat(receive(id, other.code(), 0)).isEqualTo(KeepingNode.refused(Refusal.LINES_WRONG));
        assertThat(receive(id, other.code(), 3))
                .isEqualTo(Result.refused(Refusal.MORE_THAN_SENT, KeepingNode.KITS, 2L));

        long row = node.open().get(0).id();
        KeepingNode.made(receive(id, other.code(), 2));
        assertThat(onHand("in-transit:cz")).isZero();
        assertThat(node.openKinds()).isEmpty();
        assertThat(Objects.requireNonNull(node.queue.find(row).orElseThrow().settlement())
                        .as())
                .isEqualTo("arrived");
        assertThat(node.transfers.find(id).orElseThrow().status()).isEqualTo(Transfer.Status.RECEIVED);
    }

    @Test
    void whatArrivesIsNamedAndNeverTakenForOtherGoods() {
        node.receive(10);
        PositionKey lotted = new PositionKey(
                node.bin, KeepingNode.KITS, "L1", "cz", org.supplyline.inventory.Fund.DONATED, PositionKey.NONE);
        node.move("receiving", lotted.at("donor:cz-0"), node.bin, 20);
        List<GoodsLine> both = List.of(new GoodsLine(node.kits(node.bin), 4), new GoodsLine(lotted, 7));
        long id = Long.parseLong(KeepingNode.made(node.write(
                "keeper",
                (writer, cause) ->
                        node.transfers.send(writer, cause, new Moves.Wish(both, other.code(), "县库缺货", false)))));

        assertThat(receive(id, other.code(), 2))
                .isEqualTo(Result.refused(
                        Refusal.LINE_UNCLEAR,
                        KeepingNode.KITS,
                        KeepingNode.KITS + " - cz donated -, " + KeepingNode.KITS + " L1 cz donated -"));
        assertThat(named(id, "L2", 2)).isEqualTo(Result.refused(Refusal.LINE_UNKNOWN, KeepingNode.KITS + " L2"));
        assertThat(named(id, "L1", 8)).isEqualTo(Result.refused(Refusal.MORE_THAN_SENT, KeepingNode.KITS + " L1", 7L));
        KeepingNode.made(named(id, "L1", 5));
        assertThat(node.transfers.find(id).orElseThrow().lines())
                .extracting(line -> line.goods().lot() + " " + line.received())
                .containsExactly("- 0", "L1 5");
    }

    @Test
    void whatComesBackBeyondWhatWasDeliveredIsAskedAboutAndOpensARow() {
        String site = node.scans
                .places
                .createAll(List.of(NewPlace.named(PlaceKind.SITE, "沁源", "Qinyuan")), node.by("test"))
                .get(0)
                .code();
        node.receive(10);
        node.move("accepting", node.kits(node.bin), site, 5);
        List<GoodsLine> back = List.of(new GoodsLine(node.kits(site), 6));

        assertThat(KeepingNode.why(comeBack(back, false))).isEqualTo(Refusal.AGAINST_BOOKS);
        KeepingNode.made(comeBack(back, true));
        assertThat(node.open()).singleElement().satisfies(row -> {
            assertThat(row.kind().word()).isEqualTo("below-zero");
            assertThat(row.place()).isEqualTo(site);
            assertThat(row.quantity()).isEqualTo(-1);
        });
    }

    private Result comeBack(List<GoodsLine> back, boolean happened) {
        Moves.Wish wish = new Moves.Wish(back, node.bin, "多余", happened);
        return node.write(
                "keeper", (writer, cause) -> node.moves.comeBack(writer, cause, wish, Moves.Condition.USABLE));
    }

    private Result named(long id, String lot, long kits) {
        List<GoodsRequest.Line> lines = List.of(new GoodsRequest.Line(KeepingNode.KITS, lot, null, null, null, kits));
        return node.write("other", (writer, cause) -> node.transfers.receive(writer, cause, id, other.code(), lines));
    }

    @Test
    void goodsThatComeBackToBeDisposedOfWaitForAnotherPerson() {
        String site = node.scans
                .places
                .createAll(List.of(NewPlace.named(PlaceKind.SITE, "沁源", "Qinyuan")), node.by("test"))
                .get(0)
                .code();
        node.receive(10);
        node.move("accepting", node.kits(node.bin), site, 5);
        Moves.Wish back = new Moves.Wish(List.of(new GoodsLine(node.kits(site), 3)), node.bin, "受潮", false);
        KeepingNode.made(node.write(
                "keeper", (writer, cause) -> node.moves.comeBack(writer, cause, back, Moves.Condition.DISPOSE)));

        assertThat(onHand(node.bin)).isEqualTo(8);
        Disposals.Proposal proposal = node.disposals.page(10).get(0);
        assertThat(decide(proposal.id(), "keeper", true)).isEqualTo(KeepingNode.refused(Refusal.SAME_PERSON));
        KeepingNode.made(decide(proposal.id(), "checker", true));
        assertThat(decide(proposal.id(), "other", true)).isEqualTo(KeepingNode.refused(Refusal.GONE));
        assertThat(onHand("disposal:cz-0")).isEqualTo(3);
    }

    @Test
    void whatTwoDecidedToDestroyOneDoesNotTakeBackAlone() {
        node.receive(10);
        long id = Long.parseLong(KeepingNode.made(propose(3, Disposals.DESTROYED, null)));
        KeepingNode.made(decide(id, "checker", true));
        JournalId destroyed = node.scans.journal.after(JournalCursor.START, 10_000).stream()
                .filter(record -> record.body().path("step").asString("").equals("destroying"))
                .map(JournalRecord::id)
                .findFirst()
                .orElseThrow();

        for (String user : List.of("keeper", "checker", "other")) {
            assertThat(node.write(
                            user,
                            (writer, cause) ->
                                    node.corrections.correct(writer, cause, destroyed, "entered-twice", null)))
                    .isEqualTo(Result.refused(Refusal.FOUR_EYES, String.valueOf(id)));
        }
        assertThat(onHand("disposal:cz-0")).isEqualTo(3);
        JournalId byHand = node.move("destroying", node.kits(node.bin), "disposal:cz-0", 2);
        KeepingNode.made(node.write(
                "checker", (writer, cause) -> node.corrections.correct(writer, cause, byHand, "entered-twice", null)));
        assertThat(onHand("disposal:cz-0")).isEqualTo(3);
    }

    @Test
    void whatComesBackOnHoldLiesApartUntilSomebodyHasLookedAtIt() {
        node.receive(10);
        String site = node.scans
                .places
                .createAll(List.of(NewPlace.named(PlaceKind.SITE, "安置点", "Shelter")), node.by("test"))
                .get(0)
                .code();
        node.move("accepting", node.kits(node.bin), site, 5);
        List<GoodsLine> back = List.of(new GoodsLine(node.kits(site), 3));
        assertThat(comeBack(back, node.bin))
                .as("not among the others")
                .isEqualTo(KeepingNode.refused(Refusal.WRONG_DEPOT));

        String hold = node.moves.placeFor(Moves.Condition.HOLD, node.bin);
        assertThat(node.moves.placeFor(Moves.Condition.USABLE, node.bin)).isEqualTo(node.bin);
        KeepingNode.made(comeBack(back, hold));
        assertThat(onHand(hold)).isEqualTo(3);
        assertThat(onHand(node.bin)).isEqualTo(5);

        assertThat(offHold(hold, " ")).isEqualTo(KeepingNode.refused(Refusal.REASON_MISSING));
        KeepingNode.made(offHold(hold, "完好，可用"));
        assertThat(onHand(hold)).isEqualTo(1);
        assertThat(onHand(node.bin)).isEqualTo(7);
    }

    private Result comeBack(List<GoodsLine> lines, String to) {
        return node.write(
                "keeper",
                (writer, cause) -> node.moves.comeBack(
                        writer, cause, new Moves.Wish(lines, to, "看不清", false), Moves.Condition.HOLD));
    }

    private Result offHold(String hold, String reason) {
        List<GoodsLine> checked = List.of(new GoodsLine(node.kits(hold), 2));
        return node.write(
                "checker",
                (writer, cause) -> node.moves.move(writer, cause, new Moves.Wish(checked, node.bin, reason, false)));
    }

    @Test
    void goodsAreSoldOnlyWithWhatTheyBroughtAndNeverMoreThanIsThere() {
        node.receive(10);

        assertThat(propose(3, Disposals.SOLD, null)).isEqualTo(KeepingNode.refused(Refusal.LINES_WRONG));
        assertThat(propose(11, Disposals.SOLD, 1_000L)).isEqualTo(KeepingNode.refused(Refusal.NOT_THERE));
        long id = Long.parseLong(KeepingNode.made(propose(10, Disposals.SOLD, 123_450L)));
        node.move("storing", node.kits(node.bin), node.scans.stage, 1);
        assertThat(decide(id, "checker", true)).isEqualTo(KeepingNode.refused(Refusal.NOT_THERE));
        KeepingNode.made(decide(id, "checker", false));
        assertThat(onHand("disposal:cz-0")).isZero();
    }

    private Result move(String to, long kits) {
        return node.write(
                "keeper",
                (writer, cause) -> node.moves.move(
                        writer,
                        cause,
                        new Moves.Wish(List.of(new GoodsLine(node.kits(node.bin), kits)), to, "", true)));
    }

    private long sent(long kits) {
        PositionKey goods = node.kits(node.bin);
        return Long.parseLong(KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.transfers.send(
                        writer,
                        cause,
                        new Moves.Wish(List.of(new GoodsLine(goods, kits)), other.code(), "县库缺货", false)))));
    }

    private Result receive(long id, String to, long kits) {
        return node.write(
                "other", (writer, cause) -> node.transfers.receive(writer, cause, id, to, KeepingNode.arrived(kits)));
    }

    private Result account(long id, String reason) {
        return node.write(
                "checker", (writer, cause) -> node.transfers.account(writer, cause, id, Transfers.LOST, "", reason));
    }

    private Result propose(long kits, String way, @org.jspecify.annotations.Nullable Long fen) {
        return node.write(
                "keeper",
                (writer, cause) -> node.disposals.propose(
                        writer,
                        cause,
                        new Disposals.Wish(node.kits(node.bin), kits, way, "expired", null, fen, "批发市场")));
    }

    private Result decide(long id, String user, boolean yes) {
        return node.write(user, (writer, cause) -> node.disposals.decide(writer, cause, id, yes, "已看过实物"));
    }

    private long onHand(String place) {
        return node.scans.onHand(place, KeepingNode.KITS);
    }
}
