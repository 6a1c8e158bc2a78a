package org.supplyline.donation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supplyline.sheet.Cell;

/** What quantity, unit and specification come to, and what is asked. */
class AmountTest {

    private static String read(String quantity, @Nullable String unit, @Nullable String spec) {
        Cell cell = Cell.ofText(1, 1, quantity);
        return QuantityText.read(cell, unit == null ? "" : unit)
                .match(
                        stated -> stated.parts().stream()
                                .map(part -> read(part, spec == null ? stated.spec() : spec))
                                .collect(Collectors.joining(" + ")),
                        unreadable -> unreadable.reason().code());
    }

    private static String read(QuantityText.Part part, String spec) {
        return AmountReader.read(part, SpecText.read(spec))
                .match(
                        read -> read.amount().text(),
                        doubtful -> doubtful.reason().code());
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            198件         |    |                  | 198件
            １２０只       |    |                  | 120只
            1,200只       |    |                  | 1200只
            1，200只      |    |                  | 1200只
            1.5万只       |    |                  | 15000只
            三箱          |    |                  | 3箱
            十二箱        |    |                  | 12箱
            一百二十只     |    |                  | 120只
            壹佰支        |    |                  | 100支
            叁拾箱        |    |                  | 30箱
            壹佰贰拾只     |    |                  | 120只
            贰仟零伍拾个   |    |                  | 2050个
            壹万贰仟只     |    |                  | 12000只
            三百万只       |    |                  | 3000000只
            叁拾          | 箱 | 400只/箱         | 12000只（30箱×400）
            拾箱零伍盒     |    |                  | 10箱 + 5盒
            5台套         |    |                  | 5台套
            10盒*30箱     |    |                  | 300盒（30箱×10）
            24瓶*20箱     |    |                  | 480瓶（20箱×24）
            100只*10盒*30箱 |  |                  | 30000只（30箱×1000）
            约500个       |    |                  | 500个
            10箱+5包      |    |                  | 10箱 + 5包
            3大箱1小箱    |    |                  | 3大箱 + 1小箱
            2.5吨         |    |                  | 2500公斤
            8400人份      |    |                  | 8400人份
            41            | 箱 |                  | 41箱
            5箱*20瓶      |    |                  | 100瓶（5箱×20）
            5箱（每箱20瓶）|    |                  | 100瓶（5箱×20）
            20箱×24瓶     | 箱 |                  | 480瓶（20箱×24）
            5箱x20瓶      |    |                  | 100瓶（5箱×20）
            3箱零5盒      |    |                  | 3箱 + 5盒
            三箱零五盒    |    |                  | 3箱 + 5盒
            一百零五只     |    |                  | 105只
            400瓶         |    | 5L*4瓶/件        | 400瓶（100件×4）
            11箱          |    | 36盒/箱          | 396盒（11箱×36）
            10000支       |    | 2500/箱          | 10000支（4箱×2500）
            12箱          |    | 400个/件         | 4800个（12箱×400）
            500件         |    | 50件/箱          | 500件（10箱×50）
            507           | 箱 | 24粒X10小盒X40/箱 | 4867200粒（507箱×9600）
            15            | 箱 | 6gX6袋X200盒/箱   | 18000袋（15箱×1200）
            13            | 箱 | 1.25gX1瓶/盒X600盒/箱 | 7800瓶（13箱×600）
            241           | 箱 | 50g/12装         | 2892（241箱×12）
            20            | 件 | 500ml*30瓶       | 600瓶（20件×30）
            14            | 箱 | 100支*盒/箱      | 14箱
            5             | 箱 | 每箱20瓶         | 100瓶（5箱×20）
            5             | 箱 | 1箱*24瓶         | 120瓶（5箱×24）
            5             | 箱 | 20支装           | 100支（5箱×20）
            1200个        |    | 12件*100个       | 1200个（12件×100）
            12件          |    | 12件*100个       | 1200个（12件×100）
            356           | 箱 | 52*25.5*35       | 356箱
            4             | 件 | 33*27*28         | 4件
            4             | 箱 | 60×40×30cm       | 4箱
            100           | 片 | 20*30            | 100片
            5             | 箱 | 1*100            | 500（5箱×100）
            250双         |    | 250双/12箱       | 250双（12箱）
            5000盒        |    | 100盒/件(4瓶装)  | 5000盒（50件×100）
            4000支        |    | 9501V+           | 4000支
            10台          |    | YC-J-0400106（50）| 10台
            """)
    void isRead(String quantity, String unit, String spec, String expected) {
        assertThat(read(quantity, unit, spec)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} {2} is asked: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            12箱   |    | 250双/12箱    | pack-or-total
            24箱   |    | 250双/12箱    | pack-or-total
            1      | 件 | 50箱（*1000） | pack-in-pack
            4      | 件 | 80箱*100      | pack-in-pack
            2400个 |    | 12件*100个    | product-differs
            5      | 箱 | 20*30         | size-or-pack
            5      |    | 20瓶/箱       | unit-missing
            3-5箱  |    |               | quantity-range
            若干   |    |               | quantity-unreadable
            一批   |    |               | quantity-unreadable
            2.5箱  |    |               | quantity-not-whole
            3箱半  |    | 24袋/箱       | quantity-not-whole
            半箱   |    | 24袋/箱       | quantity-not-whole
            3箱零  |    |               | quantity-unreadable
            5箱药品 |   |               | quantity-unreadable
            24瓶*20 |   |               | quantity-unreadable
            一百二支 |  |               | quantity-unreadable
            三五箱 |    |               | quantity-unreadable
            一万二只 |  |               | quantity-unreadable
            百只   |    |               | quantity-unreadable
            0箱    |    |               | quantity-not-positive
            -3箱   |    |               | quantity-not-positive
            99999999999999999箱 | |     | quantity-too-large
            """)
    void isAsked(String quantity, String unit, String spec, String reason) {
        assertThat(read(quantity, unit, spec)).isEqualTo(reason);
    }
}
