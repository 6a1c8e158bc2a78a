package org.supplyline.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextBoxTest {

    @Test
    void chineseTakesTwoColumnsACharacterAndLatinOne() {
        assertThat(TextBox.columns("演练 DRILL·【帐】")).isEqualTo(4 + 1 + 5 + 1 + 6);
    }

    @Test
    void everyLineOfTheBoxHasTheSameWidth() {
        String box = TextBox.around(List.of("就绪，用时 9.8 秒", "ready", "𠮷野"));

        assertThat(box.lines().map(TextBox::columns).distinct()).hasSize(1);
        assertThat(box).startsWith("┌").endsWith("┘\n");
    }
}
