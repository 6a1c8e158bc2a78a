package org.supplyline.inventory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.node.NodeIdentity;
import org.supplyline.paper.Form;
import org.supplyline.paper.FormPaper;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.PrintedPaper;
import org.supplyline.paper.Sheet;

class BlankSlipTest {

    private static final NodeIdentity NODE = new NodeIdentity("cz", 1, false, "长治市红十字会", ZoneId.of("Asia/Shanghai"));

    private final PaperFonts fonts = PrintedPaper.fonts();

    @Test
    void eachSlipIsOnePageWithItsOwnNumberToScan() throws IOException {
        for (BlankSlip slip : BlankSlip.values()) {
            for (boolean three : new boolean[] {false, true}) {
                List<Form> pages = slip.pages(NODE, 7, 3, three);
                Sheet.Format format = three ? Sheet.Format.SLIP : Sheet.Format.A4;
                PrintedPaper paper = PrintedPaper.of(
                        "slip-" + slip.word() + (three ? "-three" : ""), FormPaper.pdf(pages, format, fonts));

                assertThat(paper.pages()).isEqualTo(3);
                String number = "CZ" + slip.name().charAt(0) + "000009";
                assertThat(paper.text(3)).contains(number, "手写", "有效期至", "时间");
                assertThat(paper.codes(3, 1, 3, 0)).contains(number);
            }
        }
    }
}
