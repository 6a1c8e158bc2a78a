package org.supplyline.inventory.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.InventoryFixtures;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.JournalKind;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is asked of a code: a gift, a carton, a lot, a pallet. */
class HistoryIT extends HistoryNode {

    @Test
    void aGiftIsFollowedFromItsNoticeToItsDelivery() {
        String gift = notice() + "/1";
        post("receiving", "donor:cz-0", depot, 10, SSCC, gift, null);
        post("storing", depot, bins.get(0), 10, SSCC, null, null);
        post("picking", bins.get(0), "loss:cz-0", 4, SSCC, null, "SLO17");
        append(JournalKind.DELIVERY, JsonNodeFactory.instance.objectNode().put("order", "SLO17"));
        append(JournalKind.ACCEPTANCE, JsonNodeFactory.instance.objectNode().put("gift", gift));
        readAll();

        History.Told told = history.find(gift, null).orElseThrow();
        History.Chain chain = Objects.requireNonNull(told.chain());
        assertThat(Objects.requireNonNull(chain.line()).path("item").stringValue())
                .isEqualTo(ITEM);
        assertThat(chain.stages())
                .extracting(GiftStage::step, GiftStage::quantity, GiftStage::inferred)
                .containsExactly(
                        tuple("receiving", 10L, false), tuple("storing", 10L, false), tuple("picking", 4L, false));
        assertThat(chain.records())
                .extracting(record -> record.kind())
                .containsExactly(JournalKind.DELIVERY, JournalKind.ACCEPTANCE);
        assertThat(told.now())
                .extracting(position -> position.key().place(), StockPosition::quantity)
                .containsExactlyInAnyOrder(tuple(bins.get(0), 6L), tuple("loss:cz-0", 4L));
    }

    @Test
    void aCartonIsFoundByTheNumberOnItsLabelAndByItsAddress() {
        post("receiving", "donor:cz-0", depot, 3, "00000042CZ", null, null);
        String address = "http://depot.example/t/00000042";

        for (String typed : List.of("00000042CZ", " 00000042cz", address + "CZ", address + "cz")) {
            assertThat(history.find(typed, null).orElseThrow().touches())
                    .as(typed)
                    .hasSize(1);
        }
        assertThat(history.find("00000043CZ", null)).isEmpty();
    }

    @Test
    void aLotIsFoundByItsNumberAndWhereSeveralGoodsHaveItOneIsChosen() {
        Lots lots = InventoryFixtures.lots(node);
        journal.write(writer -> {
            lots.learn(writer, ITEM, "B7", null, null);
            lots.learn(writer, ITEM, "C8", null, null);
            lots.learn(writer, "kit-family", "C8", null, null);
            return writer;
        });

        assertThat(history.find(" B7 ", null).orElseThrow().subject())
                .isEqualTo(new Subject(Subject.Kind.ITEM, ITEM, "B7"));
        assertThat(history.find("C8", null)).isEmpty();
        assertThat(history.choices("C8")).extracting(Subject::code).containsExactly("kit-family", ITEM);
        assertThat(history.find("kit-family C8", null).orElseThrow().subject())
                .isEqualTo(new Subject(Subject.Kind.ITEM, "kit-family", "C8"));
        assertThat(history.choices("no-such-lot")).isEmpty();
    }

    @Test
    void aPalletIsFoundByWhateverItsLabelSaysPageByPage() {
        for (int i = 0; i < History.PAGE + 7; i++) {
            post("storing", bins.get(i % 2), bins.get((i + 1) % 2), 1, SSCC, null, null);
        }
        History.Told first = history.find("(00)" + SSCC, null).orElseThrow();
        History.Told second = history.find(SSCC, first.next()).orElseThrow();

        assertThat(first.touches()).hasSize(History.PAGE);
        assertThat(second.touches()).hasSize(7);
        assertThat(second.next()).isNull();
        assertThat(first.touches().get(0).cause().path("user").stringValue()).isEqualTo("li");
        List<String> all = new ArrayList<>();
        first.touches().forEach(touch -> all.add(touch.place()));
        second.touches().forEach(touch -> all.add(touch.place()));
        assertThat(all).doesNotHaveDuplicates().hasSize(History.PAGE + 7);
    }

    @Test
    void whatIsNoCodeOfAnythingIsSaidToBeNone() {
        for (String text :
                List.of("", " ", "nonsense", "x".repeat(500), "cz.1.17", "04012345123456", "'; drop table journal")) {
            assertThat(history.find(text, "nonsense")).as(text).isEmpty();
        }
        assertThat(history.find(ITEM, "9.9.9.9").orElseThrow().touches()).isEmpty();
        assertThat(history.find("cz.99.1/7", null)).isPresent();
    }
}
