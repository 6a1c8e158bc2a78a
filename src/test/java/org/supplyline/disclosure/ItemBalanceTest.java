package org.supplyline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.disclosure.TotalStore.Flow;

class ItemBalanceTest {

    @Test
    void whatCameInIsAllAccountedFor() {
        ItemBalance balance = ItemBalance.of(
                "quilt",
                List.of(
                        flow("opening", "depot:cz-1", 100),
                        flow("donor:*", "depot:cz-1", 60),
                        flow("depot:cz-1", "donor:*", 10),
                        flow("donor:*", "in-transit:cz", 5),
                        flow("found", "depot:cz-2", 2),
                        flow("depot:cz-1", "conversion", 20),
                        flow("depot:cz-1", "depot:cz-2", 30),
                        flow("depot:cz-1", "in-transit:cz", 40),
                        flow("in-transit:cz", "depot:cz-1", 4),
                        flow("in-transit:cz", "site:cz-5", 30),
                        flow("site:cz-5", "recipient:*", 25),
                        flow("in-transit:cz", "loss", 1),
                        flow("depot:cz-2", "disposal", 3)));
        assertThat(balance).isEqualTo(new ItemBalance("quilt", 100, 55, 2, -20, 93, 10, 30, 1, 3, 36));
        assertThat(balance.in()).isEqualTo(137);
        assertThat(balance.out()).isEqualTo(137);
    }

    @Test
    void aPlaceOfAnUnknownKindBreaksTheBalanceInsteadOfHidingInIt() {
        ItemBalance balance =
                ItemBalance.of("quilt", List.of(flow("donor:*", "depot:cz-1", 5), flow("depot:cz-1", "moon", 1)));
        assertThat(balance.balanced()).isFalse();
    }

    @Test
    void moreGoneThanEverCameIsSaid() {
        ItemBalance balance = ItemBalance.of("quilt", List.of(flow("depot:cz-1", "in-transit:cz", 5)));
        assertThat(balance.balanced()).isTrue();
        assertThat(balance.overdrawn()).isTrue();
    }

    private static Flow flow(String from, String to, long quantity) {
        return new Flow("quilt", from, to, quantity);
    }
}
