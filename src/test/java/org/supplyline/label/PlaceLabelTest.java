package org.supplyline.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supplyline.paper.PaperFonts;
import org.supplyline.paper.PrintedPaper;
import org.supplyline.paper.Words;
import org.supplyline.paper.ZplPicture;
import org.supplyline.place.ScanCommand;

class PlaceLabelTest {

    private static final String LONG = "山西省长治市上党区荫城镇𠮷田村㐂乐服务站救灾物资临时存放点第二排货架第十二层";

    private final PaperFonts fonts = PrintedPaper.fonts();

    @Test
    void eightLabelsStandOnASheetAndEachCanBeScanned() throws IOException {
        List<PlaceLabel> labels = Stream.concat(
                        Stream.of(new PlaceLabel("SLPCZ000001K", new Words(LONG, LONG), LONG)),
                        IntStream.rangeClosed(2, 9)
                                .mapToObj(n -> new PlaceLabel(
                                        "SLPCZ00000" + n + "K", new Words("货位 " + n, "Bin " + n), "市备灾仓库")))
                .toList();
        PrintedPaper paper = PrintedPaper.of("place-labels", PlaceLabelPaper.pdf(labels, true, fonts));

        assertThat(paper.pages()).isEqualTo(2);
        assertThat(paper.size()).isEqualTo("210x297");
        assertThat(paper.text(1)).contains("货位 2", "Bin 2", "市备灾仓库", "SLPCZ000002K", "𠮷田村㐂乐");
        assertThat(paper.codes(1, 2, 4, 0, 7)).contains("SLPCZ000001K", "SLPCZ000008K");
        assertThat(paper.codes(2, 2, 4, 0)).contains("SLPCZ000009K");
    }

    @Test
    void aLabelPrinterGetsOneAPageAndTheSameInZpl() throws IOException {
        PlaceLabel bin = new PlaceLabel("SLPCZ000002K", new Words("货位 2", "Bin 2"), "市备灾仓库");
        PrintedPaper paper = PrintedPaper.of("place-label", PlaceLabelPaper.pdf(List.of(bin, bin), false, fonts));
        String zpl = PlaceLabelZpl.zpl(List.of(bin), fonts);

        assertThat(paper.size()).isEqualTo("100x70");
        assertThat(paper.pages()).isEqualTo(2);
        assertThat(zpl).contains("^BQN,2,11^FDMA,SLPCZ000002K^FS", "^BCN,96,Y,N,N^FDSLPCZ000002K^FS");
        assertThat(ZplPicture.dark(ZplPicture.first(zpl))).isGreaterThan(1_000);
    }

    @Test
    void allCommandsStandOnOneSheetAndAreReadBack() throws IOException {
        List<CommandSheet.Command> commands = Stream.of(ScanCommand.values())
                .map(command -> new CommandSheet.Command(command.code().text(), new Words("步骤：接收", "Step: Receive")))
                .toList();
        List<CommandSheet.Group> groups = List.of(
                new CommandSheet.Group(new Words("操作", "What to do"), commands.subList(0, 4)),
                new CommandSheet.Group(new Words("步骤", "Step of work"), commands.subList(4, 13)),
                new CommandSheet.Group(new Words("数量", "Quantity"), commands.subList(13, 22)));
        PrintedPaper paper = PrintedPaper.of("command-sheet", CommandSheet.pdf("长治市红十字会", groups, fonts));

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.codes(1, 5, 2, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .containsAll(commands.stream().map(CommandSheet.Command::code).toList());
    }
}
