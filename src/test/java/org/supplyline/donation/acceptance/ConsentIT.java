package org.supplyline.donation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supplyline.dispatch.DirectOrders;
import org.supplyline.dispatch.DispatchFixture;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalKind;

/** What a donor bound stays bound until the donor says otherwise. */
class ConsentIT {

    private static final Giver FACTORY = Giver.named(Giver.Kind.ORGANISATION, "山西某被服厂");

    private final AcceptanceFixture door = new AcceptanceFixture();
    private final String bound = door.node.site("Wuxiang");

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void boundGoodsGoElsewhereOnlyWithTheDonorsConsent() {
        Acceptance acceptance = door.arrival(true, FACTORY);
        door.add(acceptance, "'item':'quilt','lot':'B14','loose':60,'earmark':'" + bound + "'");
        door.sign(acceptance, Acceptance.Side.DONOR, "王厂长");
        door.finished(acceptance, "li");
        assertThat(order("o-1")).isEqualTo(DirectOrders.Refusal.EARMARK.name());

        ConsentForm form = new ConsentForm(
                bound, "quilt", door.node.site("Qinyuan"), "王厂长", LocalDate.of(2026, 7, 21), "函〔2026〕3 号", null);
        assertThat(form.fault(LocalDate.of(2026, 7, 21))).isEmpty();
        assertThat(form.fault(LocalDate.of(2026, 7, 20)))
                .as("nobody consents tomorrow")
                .contains("consentedOn");
        JournalCursor before = door.node.journal.head();
        door.node.journal.<Consent>write(writer -> door.consents.record(form, AcceptanceFixture.by("li"), writer));

        assertThat(door.node.journal.after(before, 5)).singleElement().satisfies(consent -> {
            assertThat(consent.kind()).isEqualTo(JournalKind.CONSENT);
            assertThat(consent.body().toString()).doesNotContain("王厂长").doesNotContain("函");
        });
        assertThat(order("o-2")).isEqualTo("made");
        assertThat(door.consents.allow(bound, "kit-family", door.node.site("Qinyuan")))
                .isFalse();
    }

    private String order(String request) {
        NewOrder wanted = new NewOrder(
                door.node.site("Qinyuan"),
                door.node.city,
                null,
                null,
                "市指挥部调拨令",
                null,
                List.of(new OrderLine("quilt", bound, 10, null)));
        door.node.direct.prepare(wanted.destination(), DispatchFixture.by("dock-" + request));
        return door.node
                .journal
                .<DirectOrders.Ordered>write(
                        writer -> door.node.direct.create(wanted, DispatchFixture.by(request), writer))
                .match(made -> "made", refused -> refused.why().name());
    }
}
