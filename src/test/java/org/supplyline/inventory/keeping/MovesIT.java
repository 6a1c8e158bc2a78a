package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.PositionKey;
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
    void whatWasMovedIsBookedEvenBelowZeroAndTold() {
        node.receive(10);
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
        assertThat(receive(id, other.code(), 7)).isEqualTo(KeepingNode.refused(Refusal.TOO_MUCH));
        KeepingNode.made(receive(id, other.code(), 6));
        assertThat(receive(id, other.code(), 6)).isEqualTo(KeepingNode.refused(Refusal.GONE));
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

        assertThat(account(id, " ")).isEqualTo(KeepingNode.refused(Refusal.REASON_MISSING));
        KeepingNode.made(account(id, "途中丢失"));
        assertThat(account(id, "途中丢失")).isEqualTo(KeepingNode.refused(Refusal.GONE));
        assertThat(onHand("in-transit:cz")).isZero();
        assertThat(onHand("loss:cz-0")).isEqualTo(2);
        assertThat(node.openKinds()).isEmpty();
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
        KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.moves.comeBack(
                        writer,
                        cause,
                        List.of(new GoodsLine(node.kits(site), 3)),
                        node.bin,
                        Moves.Condition.DISPOSE,
                        "受潮")));

        assertThat(onHand(node.bin)).isEqualTo(8);
        Disposals.Proposal proposal = node.disposals.page(10).get(0);
        assertThat(decide(proposal.id(), "keeper", true)).isEqualTo(KeepingNode.refused(Refusal.SAME_PERSON));
        KeepingNode.made(decide(proposal.id(), "checker", true));
        assertThat(decide(proposal.id(), "other", true)).isEqualTo(KeepingNode.refused(Refusal.GONE));
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
                (writer, cause) -> node.moves.comeBack(writer, cause, lines, to, Moves.Condition.HOLD, "看不清"));
    }

    private Result offHold(String hold, String reason) {
        List<GoodsLine> checked = List.of(new GoodsLine(node.kits(hold), 2));
        return node.write("checker", (writer, cause) -> node.moves.move(writer, cause, checked, node.bin, reason));
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
                (writer, cause) ->
                        node.moves.move(writer, cause, List.of(new GoodsLine(node.kits(node.bin), kits)), to, ""));
    }

    private long sent(long kits) {
        PositionKey goods = node.kits(node.bin);
        return Long.parseLong(KeepingNode.made(node.write(
                "keeper",
                (writer, cause) -> node.transfers.send(
                        writer, cause, List.of(new GoodsLine(goods, kits)), other.code(), "县库缺货"))));
    }

    private Result receive(long id, String to, long kits) {
        return node.write("other", (writer, cause) -> node.transfers.receive(writer, cause, id, to, List.of(kits)));
    }

    private Result account(long id, String reason) {
        return node.write("checker", (writer, cause) -> node.transfers.account(writer, cause, id, true, "", reason));
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
