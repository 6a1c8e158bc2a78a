package org.supplyline.routing.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.supplyline.routing.Phrase;

/**
 * Why a change cannot be taken in.
 *
 * @param field where it stands in the request, such as {@code changes[2].vehicle}
 * @param value what stands there
 */
public record ChangeFault(Code code, String field, String value) {
    /** A list longer than this helps nobody. */
    static final int MOST_REPORTED = 100;

    /** What is wrong. */
    public enum Code {
        BAD_PROBLEM(
                "bad-problem", "原计划的数据有误（{field}：{value}）。", "The problem of the plan has a fault ({field}: {value})."),
        OUT_OF_RANGE("out-of-range", "{field} 的值 {value} 超出范围。", "{field} is {value}, which is out of range."),
        UNKNOWN_VEHICLE("unknown-vehicle", "{field}：没有车辆 {value}。", "{field}: there is no truck {value}."),
        UNKNOWN_PLACE("unknown-place", "{field}：没有地点 {value}。", "{field}: there is no place {value}."),
        UNKNOWN_ITEM("unknown-item", "{field}：没有物资 {value}。", "{field}: there is no item {value}."),
        UNKNOWN_TRIP("unknown-trip", "{field}：计划里没有车次 {value}。", "{field}: the plan has no trip {value}."),
        UNKNOWN_STOP("unknown-stop", "{field}：该车次不停靠 {value}。", "{field}: this trip does not stop at {value}."),
        AGAINST_THE_PLAN(
                "against-the-plan",
                "{field}：{value} 与计划的停靠顺序不符，请核对已完成的站点。",
                "{field}: {value} is not the next stop of the plan; check what was executed."),
        UNKNOWN_NEED("unknown-need", "{field}：没有这项需求 {value}。", "{field}: there is no such need: {value}."),
        CANCELLED_TWICE(
                "cancelled-twice", "{field}：需求 {value} 已取消过。", "{field}: the need {value} was cancelled before."),
        DUPLICATE("duplicate", "{field}：{value} 重复出现，请只留一条。", "{field}: {value} appears twice; keep one."),
        UNKNOWN_ROAD("unknown-road", "{field}：没有道路 {value}。", "{field}: there is no road {value}."),
        ALREADY_CUT("already-cut", "{field}：道路 {value} 已经是中断状态。", "{field}: the road {value} is cut already.");

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

    /** The sentence in both languages. */
    public Phrase words() {
        return new Phrase(code.zh, code.en).with(Map.of("field", field, "value", value));
    }
}
