package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supplyline.security.Right;

class DutiesTest {

    @Test
    void whoFinishesAnAcceptanceChecksAndWhoCountedItReceives() {
        Duties duties = Duties.of(
                List.of(new Duties.Request("checker", Set.of("acceptance", "movement:receiving", "master:lot"))),
                List.of("keeper"),
                0,
                2);

        assertThat(duties.users()).containsExactly("checker", "keeper");
        assertThat(duties.of("checker")).containsExactly(Right.CHECK);
        assertThat(duties.of("keeper")).containsExactly(Right.RECEIVE);
        assertThat(duties.devices()).isEqualTo(2);
    }

    @Test
    void onePersonWithSeveralRightsIsNamedWithAllOfThem() {
        Duties duties = Duties.of(
                List.of(
                        new Duties.Request("boss", Set.of("movement:storing")),
                        new Duties.Request("boss", Set.of("count")),
                        new Duties.Request("boss", Set.of("resolution:count", "movement:stock_taking")),
                        new Duties.Request("boss", Set.of("allocation", "order")),
                        new Duties.Request("boss", Set.of("master:item")),
                        new Duties.Request("quiet", Set.of("resolution:shift"))),
                List.of(),
                1,
                0);

        assertThat(duties.users()).containsExactly("boss");
        assertThat(duties.of("boss"))
                .containsExactly(Right.RECEIVE, Right.CHECK, Right.ALLOCATE, Right.DISPATCH, Right.ADMINISTER);
        assertThat(Duties.read(duties.toJson())).isEqualTo(duties);
    }

    @Test
    void aMovementThatMendsAnotherIsASecondLook() {
        Duties duties = Duties.of(List.of(new Duties.Request("checker", Set.of("movement:corrects"))), List.of(), 0, 0);

        assertThat(duties.of("checker")).containsExactly(Right.CHECK);
    }
}
