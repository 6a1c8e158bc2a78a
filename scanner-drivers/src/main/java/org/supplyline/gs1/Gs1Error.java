package org.supplyline.gs1;

import java.util.Locale;

/**
 * Why a text is no element string, Digital Link URI or EPC.
 *
 * @param ai the application identifier that is concerned; empty where none was recognised
 * @param position the first character that is wrong, counted in characters of the parsed text from 0; the length of the
 *     text where something is missing at its end
 * @param code what is wrong
 * @param expected what should have stood there, in the notation of the General Specifications (N14, X..20), as the
 *     right character or as a short phrase
 */
public record Gs1Error(String ai, int position, Code code, String expected) {

    /** What is wrong; {@link #text()} is the stable form for interfaces. */
    public enum Code {
        EMPTY("没有内容", "nothing is there"),
        TEXT_TOO_LONG("文本过长", "the text is too long"),
        UNRECOGNISED("不是已知的编码", "this is no code that is known here"),
        UNKNOWN_AI("没有这个应用标识符", "there is no such application identifier"),
        VALUE_TOO_SHORT("数据太短", "the value is too short"),
        VALUE_TOO_LONG("数据太长", "the value is too long"),
        NOT_A_DIGIT("只能是数字", "only digits may stand here"),
        CHARACTER_NOT_ALLOWED("含有不允许的字符", "this character is not allowed"),
        CHECK_DIGIT("校验位不对", "the check digit is wrong"),
        CHECK_PAIR("校验字符对不对", "the pair of check characters is wrong"),
        COMPANY_PREFIX("不是以厂商识别代码开头", "this does not begin with a GS1 company prefix"),
        DATE("不是有效日期", "this is no date"),
        TIME("不是有效时间", "this is no time of day"),
        MUST_BE_ZERO("必须是零", "this must be zero"),
        MUST_NOT_BE_ZERO("不能是零", "this must not be zero"),
        LEADING_ZERO("不能以零开头", "this must not begin with zero"),
        PIECE_OF_TOTAL("件号与总件数不符", "the piece number does not fit the total"),
        POSITION_IN_SEQUENCE("序号与总数不符", "the position does not fit its end"),
        CODE_LIST("不在代码表内", "this is not in the list of codes"),
        COORDINATE("不是有效坐标", "this is no coordinate"),
        IBAN("不是有效的国际银行账号", "this is no international bank account number"),
        COUPON("优惠券数据不对", "the coupon is wrong"),
        PERCENT_ENCODING("百分号编码不对", "the percent-encoding is wrong"),
        NON_DIGIT_REQUIRED("至少要有一个非数字字符", "at least one character must be no digit"),
        REPEATED_WITH_OTHER_VALUE("同一标识符出现了不同的数据", "the identifier is repeated with another value"),
        AI_MISSING("缺少必须一起出现的标识符", "an identifier that must go with it is missing"),
        AI_EXCLUDED("与另一标识符不能同时出现", "it must not go with another identifier here"),
        SERIAL_MISSING("缺少序列号部分", "the key has no serial component"),
        NO_BRACKETS("括号不对", "the brackets are wrong"),
        NO_URI("不是有效的网址", "this is no web address"),
        NO_PRIMARY_KEY("网址里没有主标识", "the address has no primary key"),
        KEY_QUALIFIERS("路径中的限定符或其顺序不对", "the qualifiers in the path, or their order, are wrong"),
        NOT_AN_ATTRIBUTE("不能作为查询参数", "this identifier may not be a query parameter"),
        BELONGS_IN_PATH("应放在路径中", "this identifier belongs in the path"),
        REPEATED("出现了两次", "this stands here twice"),
        EPC_HEADER("不支持的 EPC 标头", "this EPC header is not supported"),
        EPC_LENGTH("EPC 长度不对", "the length of the EPC is wrong"),
        EPC_FILTER("EPC 过滤值不对", "the filter value is wrong"),
        EPC_PARTITION("EPC 分区值不对", "the partition value is wrong"),
        EPC_COMPANY_PREFIX("厂商识别代码与分区不符", "the company prefix does not fit the partition"),
        EPC_REFERENCE("参考代码与分区不符", "the reference does not fit the partition"),
        EPC_SERIAL("EPC 序列号不对", "the serial number is wrong"),
        EPC_PADDING("EPC 填充位应为零", "the padding bits must be zero"),
        EPC_URI("不是有效的 EPC URI", "this is no EPC URI");

        private final String chinese;
        private final String english;
        private final String stable;

        Code(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
            this.stable = name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The code in lower case with hyphens, for example {@code check-digit}. */
        public String text() {
            return stable;
        }
    }

    /** For Chinese readers: where, what is wrong, what is right. */
    public String chinese() {
        return "第 " + (position + 1) + " 个字符" + (ai.isEmpty() ? "" : "，标识符 (" + ai + ")") + "：" + code.chinese
                + (expected.isEmpty() ? "" : "，应为 " + expected) + "。";
    }

    /** For English readers: where, what is wrong, what is right. */
    public String english() {
        return "Character " + (position + 1) + (ai.isEmpty() ? "" : ", identifier (" + ai + ")") + ": " + code.english
                + (expected.isEmpty() ? "" : "; expected " + expected) + ".";
    }
}
