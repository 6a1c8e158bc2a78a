package org.supplyline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.supplyline.page.Refusal;

class DeliveryFormTest {

    @Test
    void aReasonKeepsItsCommasAndBelongsToItsLine() {
        MockHttpServletRequest request = form("quilt", "8");
        request.addParameter("damaged", "2");
        request.addParameter("reason", "一个破, 一个湿");

        List<DeliveredLine> lines = DeliveryForm.lines(DeliveryForm.typed(request));

        assertThat(lines).containsExactly(new DeliveredLine("quilt", 8, 2, 0, "一个破, 一个湿"));
    }

    @Test
    void aNumberThatIsMissingOrBelowZeroIsRefused() {
        assertThatThrownBy(() -> DeliveryForm.lines(DeliveryForm.typed(form("quilt"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> DeliveryForm.lines(DeliveryForm.typed(form("quilt", "1,5"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> DeliveryForm.lines(
                        List.of(new DeliveryForm.Line("quilt", Long.MAX_VALUE, Long.MAX_VALUE, 4L, 0L, ""))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> DeliveryForm.lines(List.of(new DeliveryForm.Line("quilt", 1L, -1L, 0L, 0L, ""))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aReasonHasALimit() {
        DeliveryForm.Line longest = new DeliveryForm.Line("quilt", 1L, null, null, null, "湿".repeat(300));
        DeliveryForm.Line longer = new DeliveryForm.Line("quilt", 1L, null, null, null, "湿".repeat(301));

        assertThat(DeliveryForm.lines(List.of(longest))).hasSize(1);
        assertThatThrownBy(() -> DeliveryForm.lines(List.of(longer))).isInstanceOf(Refusal.class);
    }

    private static MockHttpServletRequest form(String item, String... received) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("item", item);
        request.addParameter("received", received);
        return request;
    }
}
