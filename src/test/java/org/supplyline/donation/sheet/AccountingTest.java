package org.supplyline.donation.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.CellRange;
import org.supplyline.sheet.Grid;

/** Whatever stands in a sheet, every row is counted exactly once and no quantity is copied. */
class AccountingTest {

    private static final int SHEETS = 2_000;
    private static final String[] TEXTS = {
        "捐赠单位",
        "品名",
        "规格",
        "数量",
        "计量单位",
        "备注",
        "口罩",
        "甲公司",
        "爱心人士",
        "198件",
        "12箱",
        "250双/12箱",
        "80箱*100",
        "52*25.5*35",
        "定向捐赠市一医院",
        "1.市一医院3000副",
        "2、5KG/箱",
        "合计",
        "（13812345678）",
        "若干",
        "2020年1月1日",
        "#REF!",
        "-",
        "×",
        "1/0",
        "99999999999",
        "联系电话",
        "接收单位",
        "个",
        "0",
        "3大箱1小箱",
        "5箱(500只)",
        "每箱20瓶",
        "（",
        "）",
        "、",
        "1*1*1",
        "10支*42盒/箱",
        "2.5吨",
        "/",
        "*"
    };

    @Test
    void randomSheetsAlwaysAddUp() {
        long seed = Long.getLong("supplyline.seed", 20_200_129L);
        System.out.println("AccountingTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < SHEETS; i++) {
            Grid grid = random(random);
            SheetReading reading = ListReader.read(grid);

            assertThat(reading.rows()).as("sheet %d of seed %d", i, seed).isEqualTo(grid.rowCount());
            assertThat(reading.lineRows() + reading.reviewRows() + reading.nonGoods())
                    .as("sheet %d of seed %d", i, seed)
                    .isEqualTo(reading.rows());
        }
    }

    private static Grid random(Random random) {
        int rows = 1 + random.nextInt(14);
        int columns = 1 + random.nextInt(7);
        List<Cell> cells = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            String[] head = {"捐赠单位", "品名", "规格", "数量"};
            for (int c = 0; c < head.length; c++) {
                cells.add(Cell.ofText(1, c + 1, head[c]));
            }
        }
        for (int row = 2; row <= rows; row++) {
            for (int column = 1; column <= columns; column++) {
                int kind = random.nextInt(10);
                if (kind < 6) {
                    cells.add(Cell.ofText(row, column, TEXTS[random.nextInt(TEXTS.length)]));
                } else if (kind < 8) {
                    BigDecimal number = BigDecimal.valueOf(random.nextInt(50_000) - 5);
                    cells.add(new Cell(row, column, number.toString(), number, Cell.Kind.NUMBER, random.nextBoolean()));
                }
            }
        }
        List<CellRange> merged = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int row = 1 + random.nextInt(rows);
            int column = 1 + random.nextInt(columns);
            merged.add(new CellRange(row, column, row + random.nextInt(5), column + random.nextInt(2)));
        }
        return new Grid("随机", cells, merged);
    }

    @Test
    void aReadingThatLosesARowCannotBeMade() {
        assertThatThrownBy(() -> new SheetReading(
                        "a",
                        SheetReading.Direction.RECEIVED,
                        null,
                        List.of(RowKind.TITLE, RowKind.LINES),
                        1,
                        List.of(),
                        List.of(),
                        Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Row (2)");
    }
}
