package org.supplyline.dispatch.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolderTest {

    @Test
    void aHolderIsWrittenWithItsKindAndReadAgain() {
        assertThat(Holder.parse(Holder.user("老 张").text())).contains(Holder.user("老 张"));
        assertThat(Holder.parse("device:cz-d3")).contains(Holder.device("cz-d3"));
        assertThat(Holder.device("cz-d3").isDevice()).isTrue();
    }

    @Test
    void whatNamesNobodyIsNoHolder() {
        for (String text : new String[] {"", "user:", "li", "device", "boat:7", "user:" + "x".repeat(81)}) {
            assertThat(Holder.parse(text)).as(text).isEmpty();
        }
    }
}
