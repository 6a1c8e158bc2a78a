package org.supplyline.routing;

/**
 * Why an instance or solution file cannot be used: where, what stands there, and what should.
 *
 * @param file as it was named
 * @param line from 1, 0 if no single line is to blame
 * @param field what was read, in the words of the format
 * @param value what stands there, shortened; may be empty
 * @param expected what could stand there, such as a range; empty if there is nothing to say
 */
public record InstanceFault(Code code, String file, int line, String field, String value, String expected) {

    private static final int MOST_SHOWN = 60;

    /** What is wrong. */
    public enum Code {
        UNREADABLE("文件不存在或不可读", "the file is not there or cannot be read"),
        UNKNOWN_FORMAT(
                "不是已知格式（CVRPLIB/VRPLIB、Solomon、Cordeau、SDVRP、救援基准 JSON）",
                "no known format (CVRPLIB/VRPLIB, Solomon, Cordeau, SDVRP, relief JSON)"),
        MISSING("缺少字段", "the field is missing"),
        NOT_A_NUMBER("不是数字", "not a number"),
        WRONG_TYPE("类型不对", "of the wrong type"),
        OUT_OF_RANGE("超出范围", "out of range"),
        TRUNCATED("文件不完整，声明的数据没有读全", "the file ends before what it announces"),
        SURPLUS("数据比声明的多", "there is more than the file announces"),
        DUPLICATE("重复", "appears twice"),
        UNKNOWN_REFERENCE("文件中没有这个编号", "the file has nothing of this id"),
        UNSUPPORTED("不支持该字段或取值", "this field or value is not supported"),
        ABOVE_CAPACITY("需求超过任何车辆的容量", "the demand exceeds the capacity of every vehicle"),
        WINDOW_REVERSED("时间窗结束早于开始", "the time window ends before it starts");

        private final String zh;
        private final String en;

        Code(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** Shortens what a hostile file may have put there. */
    public InstanceFault {
        field = shortened(field);
        value = shortened(value);
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.length() <= MOST_SHOWN ? printable : printable.substring(0, MOST_SHOWN) + "…";
    }

    /** The fault in Chinese. */
    public String zh() {
        return "%s%s：%s：%s%s%s。"
                .formatted(
                        file,
                        line > 0 ? " 第 " + line + " 行" : "",
                        field,
                        code.zh,
                        value.isEmpty() ? "" : "（" + value + "）",
                        expected.isEmpty() ? "" : "，应为 " + expected);
    }

    /** The fault in English. */
    public String en() {
        return "%s%s: %s: %s%s%s."
                .formatted(
                        file,
                        line > 0 ? " line " + line : "",
                        field,
                        code.en,
                        value.isEmpty() ? "" : " (" + value + ")",
                        expected.isEmpty() ? "" : "; expected " + expected);
    }
}
