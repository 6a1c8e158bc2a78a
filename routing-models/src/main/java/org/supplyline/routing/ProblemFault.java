package org.supplyline.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a problem cannot be planned as it stands, and what to do about it. */
public record ProblemFault(Code code, String subject) {
    /** A list longer than this helps nobody. */
    static final int MOST_REPORTED = 100;

    /** What is wrong. */
    public enum Code {
        DUPLICATE("duplicate", "%s 重复出现，请合并为一条。", "%s appears twice; merge the two."),
        UNKNOWN_PLACE("unknown-place", "没有编号为 %s 的地点，请先登记。", "There is no place %s; register it first."),
        UNKNOWN_ITEM("unknown-item", "没有编号为 %s 的物资，请先登记。", "There is no item %s; register it first."),
        NO_POSITION(
                "no-position",
                "%s 没有坐标，又没有道路里程。请补坐标（可用县城位置，标“估”）或填写里程。",
                "%s has no position and there are no road distances; add a position (the county seat will do) or distances.");

        private final String code;
        private final String zh;
        private final String en;

        Code(String code, String zh, String en) {
            this.code = code;
            this.zh = zh;
            this.en = en;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    public String zh() {
        return code.zh.formatted(subject);
    }

    public String en() {
        return code.en.formatted(subject);
    }
}
